package org.handslag.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;

class AnErasedMentorTest {
    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final Caller leader = tenant.as(Role.PROCESS_LEADER);
    private final Caller protector = tenant.as(Role.DATA_PROTECTION_OFFICER);
    private final Answer mentor = tenant.recruited(leader);
    private final String path = "/api/mentors/" + mentor.id();

    private int erase(String... keeps) {
        return Erasures.carriedOut("mentor-service", tenant.key(), "mentor", mentor.id(), keeps);
    }

    private Answer data() {
        return protector.get("/api/people/" + mentor.id() + "/data");
    }

    @Test
    void isGoneForEverybodyAndNeverComesBackUnderTheSameKey() {
        assertThat(data().text()).contains("Ingrid Ek", "ingrid.ek@example.org");

        assertThat(erase()).isEqualTo(1);

        assertThat(leader.get(path).status()).isEqualTo(404);
        assertThat(tenant.asMentor(mentor.id()).get(path).status()).isEqualTo(404);
        assertThat(leader.get("/api/mentors").text()).doesNotContain(mentor.id(), "Ingrid");
        assertThat(leader.get("/api/mentors?email=ingrid.ek@example.org").json().path("items"))
                .isEmpty();
        assertThat(leader.get("/api/mentors?name=Ingrid").json().path("items")).isEmpty();
        assertThat(data().json().path("items")).isEmpty();
        assertThat(leader.post(path + "/capacity", Map.of("capacity", 40)).status()).isEqualTo(404);
        assertThat(Bus.shared().events("mentors", tenant.key()))
                .extracting(Bus.Event::type)
                .last()
                .isEqualTo("mentor.erased.v1");
    }

    @Test
    void leavesWhatHappenedWithoutANameWhereTheDecisionKeepsIt() {
        erase("course");

        Answer left = leader.get(path);
        assertThat(left.json().path("state").asString()).isEqualTo("anonymised");
        assertThat(left.text()).doesNotContain("Ingrid", "example.org", "0701740605");
        assertThat(leader.get("/api/mentors?email=ingrid.ek@example.org").json().path("items"))
                .isEmpty();
    }

    @Test
    void staysWhoTheyAreWhereTheDecisionKeepsThat() {
        assertThat(erase("identity")).isZero();

        assertThat(leader.get(path).text()).contains("Ingrid Ek");
    }
}
