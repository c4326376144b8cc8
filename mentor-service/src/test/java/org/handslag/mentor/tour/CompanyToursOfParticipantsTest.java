package org.handslag.mentor.tour;

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
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;

/** Over HTTP: a participant plans whom to visit, and puts down how it went. */
class CompanyToursOfParticipantsTest {
    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final Admitted amal = tenant.admitted("Amal");
    private final Caller leader = tenant.as(Role.PROCESS_LEADER).after(amal.position());
    private final Caller herself =
            tenant.asParticipant(amal.participant()).after(tenant.published(), amal.position());
    private final String organisation =
            leader.post(
                            "/api/organisations",
                            Map.of("name", "Eks Bygg AB", "industry", "construction"))
                    .id();
    private final Answer tour =
            herself.post(
                    "/api/tours",
                    Map.of(
                            "admission",
                            amal.admission(),
                            "on",
                            RECRUITED,
                            "stops",
                            List.of(Map.of("organisation", organisation))));
    private final String path = "/api/tours/" + tour.id();

    private Answer visit(Map<String, ?> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.putIfAbsent("organisation", organisation);
        body.putIfAbsent("result", "interested");
        body.put("on", RECRUITED.plusDays(4));
        return herself.post(path + "/visits", body);
    }

    @Test
    void aParticipantVisitsAFirmAndReflects() {
        visit(Map.of("pitch", "I have built bridges"));
        Answer told =
                visit(
                        Map.of(
                                "pitch", "I have built bridges",
                                "reflection", "They listened",
                                "nextOn", RECRUITED.plusDays(20)));
        Answer over = herself.post(path + "/end", Map.of("on", RECRUITED.plusDays(60)));

        assertThat(tour.status()).isEqualTo(201);
        assertThat(told.json().at("/stops/0/organisationName").asString()).isEqualTo("Eks Bygg AB");
        assertThat(told.json().at("/stops/0/visit/reflection").asString())
                .isEqualTo("They listened");
        assertThat(over.json().path("state").asString()).isEqualTo("ended");
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("tours", tenant.key()))
                                        .extracting(Bus.Event::type)
                                        .containsExactly(
                                                "tour.planned.v1",
                                                "tour.stop-visited.v1",
                                                "tour.stop-visited.v1",
                                                "tour.ended.v1"));
        Contract contract = Contract.of("tours").orElseThrow();
        for (Bus.Event event : Bus.shared().events("tours", tenant.key())) {
            assertThat(contract.faults(event.type(), event.data())).isEmpty();
            assertThat(event.data().toString()).doesNotContain("bridges", "listened", "Bygg");
        }
    }

    @Test
    void whatComesOfAVisitAndWhoIsVisitedMustBeKnown() {
        assertThat(visit(Map.of("result", "magic")).json().at("/errors/0/pointer").asString())
                .isEqualTo("/result");
        assertThat(visit(Map.of("organisation", "x")).json().at("/errors/0/pointer").asString())
                .isEqualTo("/organisation");
        assertThat(herself.post(path + "/stops", Map.of("organisation", organisation)).code())
                .isEqualTo("stop-already-planned");
    }

    @Test
    void aTourIsForTheParticipantAndTheirStaff() {
        Admitted other = tenant.admitted("Sara");
        Caller stranger = tenant.asParticipant(other.participant()).after(other.position());

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get("/api/tours").json().path("items")).isEmpty();
        assertThat(stranger.post(path + "/end", Map.of("on", RECRUITED)).status()).isEqualTo(404);
        assertThat(tenant.as(Role.CASE_OFFICER).after(amal.position()).get(path).status())
                .isEqualTo(404);
        assertThat(herself.get("/api/tours").json().path("items")).hasSize(1);
        assertThat(leader.get(path).status()).isEqualTo(200);
    }

    @Test
    void itGoesWithTheParticipantAndTheWordsWithWhoTheyAre() {
        visit(Map.of("pitch", "I have built bridges"));
        Caller officer = tenant.as(Role.DATA_PROTECTION_OFFICER);
        String data = "/api/people/" + amal.participant() + "/data";
        assertThat(officer.get(data).text()).contains("bridges");

        Erasures.carriedOut(
                "mentor-service", tenant.key(), "participant", amal.participant(), "course");
        Answer left = leader.get(path);
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.text()).contains("interested").doesNotContain("bridges", "pitch");

        Erasures.carriedOut("mentor-service", tenant.key(), "participant", amal.participant());
        assertThat(leader.get(path).status()).isEqualTo(404);
    }
}
