package org.handslag.mentor.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.mentor.ATenantWithAProgramme.RECRUITED;

import java.util.HashMap;
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

/** Over HTTP: who was asked for mentors, what they promised, and who came of it. */
class OrganisationsThatAreAskedTest {
    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final Admitted amal = tenant.admitted("Amal");
    private final Caller leader = tenant.as(Role.PROCESS_LEADER).after(amal.position());
    private final String organisation =
            leader.post(
                            "/api/organisations",
                            Map.of("name", "Eks Bygg AB", "industry", "construction"))
                    .id();
    private final String path = "/api/organisations/" + organisation;

    private Map<String, Object> contact(Map<String, ?> replaced) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "programme",
                                tenant.programme(),
                                "on",
                                RECRUITED,
                                "way",
                                "phone",
                                "result",
                                "interested",
                                "participant",
                                amal.participant(),
                                "note",
                                "Amal may come and look"));
        body.putAll(replaced);
        return body;
    }

    private Answer promise(int places) {
        return leader.post(
                path + "/promises",
                Map.of("programme", tenant.programme(), "places", places, "on", RECRUITED));
    }

    private Answer name(String mentor) {
        return leader.post(path + "/promises/1/mentors", Map.of("mentor", mentor, "on", RECRUITED));
    }

    private String refused(Map<String, ?> replaced) {
        Answer answer = leader.post(path + "/contacts", contact(replaced));
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().at("/errors/0/pointer").asString();
    }

    @Test
    void aFirmIsAskedPromisesAMentorAndTheMentorGetsAName() {
        Answer asked = leader.post(path + "/contacts", contact(Map.of()));
        promise(2);
        String mentor =
                leader.post(
                                "/api/mentors",
                                tenant.recruitment(Map.of("organisation", organisation)))
                        .id();
        Answer named = name(mentor);
        Answer withdrawn =
                leader.post(path + "/promises/1/withdrawal", Map.of("on", RECRUITED.plusDays(40)));

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.json().at("/contacts/0/note").asString())
                .isEqualTo("Amal may come and look");
        assertThat(named.json().at("/promises/0/named/0/mentor").asString()).isEqualTo(mentor);
        assertThat(named.json().at("/promises/0/state").asString()).isEqualTo("open");
        assertThat(withdrawn.json().at("/promises/0/state").asString()).isEqualTo("withdrawn");
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("organisations", tenant.key()))
                                        .extracting(Bus.Event::type)
                                        .containsExactly(
                                                "organisation.registered.v1",
                                                "organisation.contacted.v1",
                                                "organisation.mentor-promised.v1",
                                                "organisation.mentor-named.v1",
                                                "organisation.promise-withdrawn.v1"));
        Contract contract = Contract.of("organisations").orElseThrow();
        for (Bus.Event event : Bus.shared().events("organisations", tenant.key())) {
            assertThat(contract.faults(event.type(), event.data())).isEmpty();
            assertThat(event.data().toString()).doesNotContain("Amal", "Bygg", amal.participant());
        }
    }

    @Test
    void theResultIsOfThePlatformWhereTheBlueprintIsSilentAndElseTheBlueprints() {
        assertThat(refused(Map.of("result", "eager"))).isEqualTo("/result");
        assertThat(refused(Map.of("programme", "nowhere"))).isEqualTo("/programme");
        assertThat(refused(Map.of("participant", "nobody"))).isEqualTo("/participant");

        String strict = Ids.derived("strict", tenant.key());
        Caller both =
                leader.after(
                        tenant.publish(
                                strict,
                                Map.of(
                                        "contacts",
                                        Map.of(
                                                "ways",
                                                List.of("visit"),
                                                "results",
                                                ATenantWithAProgramme.coded("eager"))),
                                Map.of()));
        Map<String, Object> visit = contact(Map.of("programme", strict, "way", "visit"));
        visit.remove("participant");
        assertThat(both.post(path + "/contacts", visit).json().at("/errors/0/pointer").asString())
                .isEqualTo("/result");
        visit.put("result", "eager");
        assertThat(both.post(path + "/contacts", visit).status()).isEqualTo(200);
        visit.put("way", "phone");
        assertThat(both.post(path + "/contacts", visit).json().at("/errors/0/pointer").asString())
                .isEqualTo("/way");
    }

    @Test
    void onlyItsOwnMentorsInTheProgrammeKeepAPromise() {
        promise(1);

        assertThat(name(tenant.recruited(leader).id()).code()).isEqualTo("mentor-from-elsewhere");
        assertThat(name("nobody").json().at("/errors/0/pointer").asString()).isEqualTo("/mentor");
        assertThat(
                        leader.post(
                                        path + "/promises/2/mentors",
                                        Map.of(
                                                "mentor",
                                                tenant.recruited(leader).id(),
                                                "on",
                                                RECRUITED))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void whatWasAskedForAnotherProgrammeOrAConcealedPersonIsNotShown() {
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
        Map<String, Object> body =
                contact(Map.of("participant", hidden.participant(), "note", "Careful"));
        Caller both = leader.after(hidden.position());

        assertThat(both.post(path + "/contacts", body).json().at("/errors/0/pointer").asString())
                .isEqualTo("/participant");
        Caller handling = handler.caller().after(hidden.position());
        assertThat(handling.post(path + "/contacts", body).text()).contains("Careful");
        assertThat(both.get(path).text()).doesNotContain("Careful", hidden.participant());
        assertThat(both.get(path).json().path("contacts")).isEmpty();
        leader.post(path + "/contacts", contact(Map.of()));
        String second = Ids.derived("second", tenant.key());
        Caller elsewhere = tenant.as(Role.PROCESS_LEADER, second).after(tenant.publish(second));
        assertThat(elsewhere.get(path).json().path("contacts")).isEmpty();
        promise(1);
        assertThat(
                        elsewhere
                                .post(path + "/promises/1/withdrawal", Map.of("on", RECRUITED))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsErasedIsTakenOutOfIt() {
        leader.post(path + "/contacts", contact(Map.of()));
        Caller officer = tenant.as(Role.DATA_PROTECTION_OFFICER);
        String data = "/api/people/" + amal.participant() + "/data";
        assertThat(officer.get(data).text()).contains("Amal may come and look");

        assertThat(
                        Erasures.carriedOut(
                                "mentor-service", tenant.key(), "participant", amal.participant()))
                .isEqualTo(1);

        assertThat(officer.get(data).json().path("items")).isEmpty();
        assertThat(leader.get(path).text()).doesNotContain("Amal", amal.participant());
        assertThat(leader.get(path).json().path("contacts")).hasSize(1);
    }
}
