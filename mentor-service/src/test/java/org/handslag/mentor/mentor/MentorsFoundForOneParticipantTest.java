package org.handslag.mentor.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.mentor.ATenantWithAProgramme.RECRUITED;

import java.util.List;
import java.util.Map;
import org.handslag.contracts.Contract;
import org.handslag.mentor.ATenantWithAProgramme;
import org.handslag.mentor.ATenantWithAProgramme.Admitted;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;

/** Over HTTP: for whom a mentor was found, whether they are new, when they led discussions. */
class MentorsFoundForOneParticipantTest {
    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final Admitted amal = tenant.admitted("Amal");
    private final Caller leader = tenant.as(Role.PROCESS_LEADER).after(amal.position());

    private Answer found(Caller caller, String participant) {
        return caller.post("/api/mentors", tenant.recruitment(Map.of("recruitedFor", participant)));
    }

    @Test
    void aMentorIsFoundForAParticipantOfTheProgramme() {
        Answer mentor = found(leader, amal.participant());

        assertThat(mentor.status()).isEqualTo(201);
        assertThat(mentor.json().at("/engagements/0/recruitedFor").asString())
                .isEqualTo(amal.participant());
        assertThat(found(leader, "nobody").json().at("/errors/0/pointer").asString())
                .isEqualTo("/recruitedFor");
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("mentors", tenant.key()))
                                        .extracting(
                                                event ->
                                                        event.data()
                                                                .at("/engagements/0/recruitedFor")
                                                                .asString(""))
                                        .containsExactly(amal.participant()));
    }

    @Test
    void nobodyIsFoundForOneParticipantWhereTheBlueprintHasAPoolOnly() {
        String pool = Ids.derived("pool", tenant.key());
        Caller both = leader.after(tenant.publish(pool, Map.of("recruitment", "pool"), Map.of()));
        Admitted theirs = tenant.admitted("Amal", pool, Map.of());

        Answer refused =
                both.after(theirs.position())
                        .post(
                                "/api/mentors",
                                tenant.recruitment(
                                        Map.of(
                                                "programme",
                                                pool,
                                                "recruitedFor",
                                                amal.participant())));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("mentors-for-the-pool-only");
    }

    @Test
    void forWhomIsConcealedWithTheParticipant() {
        Callers.Member handler = tenant.member(Role.PROCESS_LEADER);
        Admitted hidden =
                tenant.admitted(
                        "Hidden",
                        tenant.programme(),
                        Map.of(
                                "protection",
                                Map.of(
                                        "handlers",
                                        List.of(handler.membership()),
                                        "mentorSees",
                                        List.of())));
        Caller other = leader.after(hidden.position());
        Answer mentor = found(handler.caller().after(hidden.position()), hidden.participant());

        assertThat(mentor.status()).isEqualTo(201);
        assertThat(found(other, hidden.participant()).json().at("/errors/0/pointer").asString())
                .isEqualTo("/recruitedFor");
        assertThat(other.get("/api/mentors/" + mentor.id()).text())
                .contains("Ingrid Ek")
                .doesNotContain(hidden.participant());
    }

    @Test
    void theFirstPartInAnyProgrammeIsToldFromLaterOnes() {
        String second = Ids.derived("second", tenant.key());
        Caller both = leader.after(tenant.publish(second));
        Answer mentor = tenant.recruited(both);
        Answer engaged =
                both.post(
                        "/api/mentors/" + mentor.id() + "/engagements",
                        Map.of(
                                "programme",
                                second,
                                "channel",
                                "others",
                                "recruitedOn",
                                RECRUITED.plusDays(30)));

        assertThat(engaged.json().at("/engagements/0/first").asBoolean()).isTrue();
        assertThat(engaged.json().at("/engagements/1/first").asBoolean(true)).isFalse();
    }

    @Test
    void aMentorLeadsTheDiscussionsForATime() {
        Answer mentor = tenant.recruited(leader);
        String engagement = tenant.engagement(mentor);
        leader.post(engagement + "/coordination", Map.of("from", RECRUITED.plusDays(10)));
        Answer over =
                leader.post(engagement + "/coordination-end", Map.of("to", RECRUITED.plusDays(70)));
        Caller elsewhere = tenant.as(Role.PROCESS_LEADER, Ids.derived("other", tenant.key()));

        assertThat(over.json().at("/engagements/0/coordination/0/to").asString())
                .isEqualTo(RECRUITED.plusDays(70).toString());
        assertThat(over.json().at("/engagements/0/coordinating").asBoolean(true)).isFalse();
        assertThat(elsewhere.post(engagement + "/coordination", Map.of("from", RECRUITED)).status())
                .isEqualTo(404);
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("mentors", tenant.key()))
                                        .extracting(Bus.Event::type)
                                        .contains(
                                                "mentor.coordination-started.v1",
                                                "mentor.coordination-ended.v1"));
        Contract contract = Contract.of("mentors").orElseThrow();
        for (Bus.Event event : Bus.shared().events("mentors", tenant.key())) {
            assertThat(contract.faults(event.type(), event.data())).isEmpty();
        }
    }

    @Test
    void whoIsErasedIsNobodysReasonAnyMore() {
        Answer mentor = found(leader, amal.participant());
        String data = "/api/people/" + amal.participant() + "/data";
        Caller officer = tenant.as(Role.DATA_PROTECTION_OFFICER);
        assertThat(officer.get(data).json().at("/items/0/data/found/0/programme").asString())
                .isEqualTo(tenant.programme());

        Erasures.carriedOut("mentor-service", tenant.key(), "participant", amal.participant());

        assertThat(leader.get("/api/mentors/" + mentor.id()).text())
                .contains("Ingrid Ek")
                .doesNotContain(amal.participant());
        assertThat(officer.get(data).json().path("items")).isEmpty();
    }
}
