package org.handslag.mentor.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handslag.mentor.ATenantWithAProgramme;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Mentors whom somebody knows by words of their own: a system, or staff. */
class HandedInByASystemTest {
    private static final String WORDS = "zyxel-member-77";

    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final Caller leader = tenant.as(Role.PROCESS_LEADER);
    private final Callers.Member system = tenant.member(Role.SYSTEM_CLIENT);

    private Answer recruited(Caller by) {
        Answer answer = by.post("/api/mentors", tenant.recruitment(Map.of("reference", WORDS)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    @Test
    void areShownTheReferenceToWhoGaveItOnly() {
        String mentor = recruited(leader).id();
        Caller another = tenant.as(Role.PROCESS_LEADER);

        assertThat(leader.get("/api/mentors/" + mentor).json().path("reference").asString())
                .isEqualTo(WORDS);
        assertThat(leader.get("/api/mentors?reference=Zyxel-Member-77").json().path("items"))
                .hasSize(1);
        assertThat(another.get("/api/mentors/" + mentor).text()).doesNotContain(WORDS);
        assertThat(another.get("/api/mentors?reference=" + WORDS).json().path("items")).isEmpty();
        assertThat(told(mentor).has("clientReferences")).as("what people give").isFalse();
    }

    @Test
    void keepTheReferenceWhateverIsChangedOfThem() {
        String mentor = recruited(leader).id();
        leader.post("/api/mentors/" + mentor + "/capacity", Map.of("capacity", 4));
        leader.post("/api/mentors/" + mentor + "/profile", Map.of("name", "Ingrid Alm"));

        assertThat(leader.get("/api/mentors/" + mentor).json().path("reference").asString())
                .isEqualTo(WORDS);
    }

    @Test
    void areAnsweredToASystemAsItHandedThemInAndReadByNone() {
        Caller recruiting = system.caller().underKey(UUID.randomUUID().toString());
        Answer mentor = recruited(recruiting);
        leader.post("/api/mentors/" + mentor.id() + "/profile", Map.of("name", "Ingrid Alm"));
        leader.post("/api/mentors/" + mentor.id() + "/capacity", Map.of("capacity", 9));

        Answer again = recruited(recruiting);

        assertThat(mentor.json().path("reference").asString()).isEqualTo(WORDS);
        assertThat(again.json()).isEqualTo(mentor.json());
        assertThat(again.header("ETag")).isEqualTo(mentor.header("ETag"));
        assertThat(system.caller().get("/api/mentors/" + mentor.id()).status()).isEqualTo(403);
        assertThat(leader.get("/api/mentors/" + mentor.id()).text()).doesNotContain(WORDS);
    }

    @Test
    void areToldWithTheReferenceSealedForTheSystem() {
        String mentor = recruited(system.caller()).id();

        JsonNode told = told(mentor);

        assertThat(told.path("clientReferences")).hasSize(1);
        assertThat(told.at("/clientReferences/0/client").asString()).isEqualTo(system.membership());
        assertThat(told.at("/clientReferences/0/about").asString()).isEqualTo(mentor);
        assertThat(told.toString()).doesNotContain(WORDS);
    }

    @Test
    void areNobodyWithAProtectedIdentityAndFoundForNobody() {
        for (Map.Entry<String, ?> field :
                Map.of(
                                "protection",
                                Map.of(
                                        "handlers", List.of(system.membership()),
                                        "participantSees", List.of(),
                                        "on", "2016-01-18"),
                                "recruitedFor",
                                tenant.admitted("somebody").participant())
                        .entrySet()) {
            Answer answer =
                    system.caller()
                            .post(
                                    "/api/mentors",
                                    tenant.recruitment(Map.of(field.getKey(), field.getValue())));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString())
                    .isEqualTo("/" + field.getKey());
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("not-by-a-system");
        }
    }

    @Test
    void readEverythingOfThemselvesAndNoSealUntilTheyAreErased() {
        String mentor = recruited(system.caller()).id();
        Caller officer = tenant.as(Role.DATA_PROTECTION_OFFICER);
        assertThat(officer.get("/api/people/" + mentor + "/data").text())
                .contains(WORDS)
                .doesNotContain("sealed");

        Erasures.carriedOut("mentor-service", tenant.key(), "mentor", mentor, "course");

        assertThat(leader.get("/api/mentors/" + mentor).text()).doesNotContain(WORDS);
        assertThat(
                        Bus.shared()
                                .events("mentors", tenant.key())
                                .getLast()
                                .data()
                                .has("clientReferences"))
                .isFalse();
    }

    private JsonNode told(String mentor) {
        return await().until(
                        () -> Bus.shared().events("mentors", tenant.key()),
                        told -> told.stream().anyMatch(event -> event.id().equals(mentor)))
                .getFirst()
                .data();
    }
}
