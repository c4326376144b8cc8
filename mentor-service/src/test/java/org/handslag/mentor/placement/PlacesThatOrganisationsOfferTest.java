package org.handslag.mentor.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.mentor.ATenantWithAProgramme.RECRUITED;
import static org.handslag.mentor.ATenantWithAProgramme.coded;

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

/** Over HTTP: what organisations offer, who applies, and what becomes of it. */
class PlacesThatOrganisationsOfferTest {
    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final Admitted amal = tenant.admitted("Amal");
    private final Admitted sara = tenant.admitted("Sara");
    private final Caller leader =
            tenant.as(Role.PROCESS_LEADER).after(amal.position(), sara.position());
    private final Caller herself = tenant.asParticipant(amal.participant()).after(amal.position());
    private final String organisation =
            leader.post(
                            "/api/organisations",
                            Map.of("name", "Eks Bygg AB", "industry", "construction"))
                    .id();

    private Map<String, Object> terms(Map<String, ?> replaced) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "organisation",
                                organisation,
                                "programmes",
                                List.of(tenant.programme()),
                                "kind",
                                "internship",
                                "places",
                                1,
                                "text",
                                "Drawing houses",
                                "on",
                                RECRUITED));
        body.putAll(replaced);
        return body;
    }

    private Answer offer(Map<String, ?> replaced) {
        return leader.post("/api/placement-offers", terms(replaced));
    }

    private static Answer apply(Caller caller, Answer offer, Admitted who) {
        return caller.post(
                "/api/placement-offers/" + offer.id() + "/applications",
                Map.of(
                        "admission",
                        who.admission(),
                        "on",
                        RECRUITED.plusDays(3),
                        "letter",
                        "I built bridges in Aleppo"));
    }

    private Answer answer(Answer application, String answer) {
        return leader.post(
                "/api/placement-applications/" + application.id() + "/answer",
                Map.of("answer", answer, "on", RECRUITED.plusDays(5)));
    }

    @Test
    void aParticipantFindsAnOfferAppliesAndIsTaken() {
        Answer offer = offer(Map.of());
        Answer seen = herself.get("/api/placement-offers?state=open");
        Answer application = apply(herself, offer, amal);
        Answer taken = answer(application, "yes");

        assertThat(offer.status()).isEqualTo(201);
        assertThat(seen.json().at("/items/0/organisationName").asString()).isEqualTo("Eks Bygg AB");
        assertThat(seen.json().at("/items/0/text").asString()).isEqualTo("Drawing houses");
        assertThat(taken.json().path("state").asString()).isEqualTo("accepted");
        assertThat(herself.get("/api/placement-applications").json().path("items")).hasSize(1);
        await().untilAsserted(
                        () ->
                                assertThat(events("placement-applications"))
                                        .extracting(Bus.Event::type)
                                        .containsExactly(
                                                "placement-application.made.v1",
                                                "placement-application.accepted.v1"));
        await().untilAsserted(() -> assertThat(events("placement-offers")).hasSize(1));
        for (String plural : List.of("placement-offers", "placement-applications")) {
            Contract contract = Contract.of(plural).orElseThrow();
            for (Bus.Event event : events(plural)) {
                assertThat(contract.faults(event.type(), event.data())).isEmpty();
                assertThat(event.data().toString())
                        .doesNotContain("Eks Bygg", "Drawing", "bridges");
            }
        }
    }

    private List<Bus.Event> events(String plural) {
        return Bus.shared().events(plural, tenant.key());
    }

    @Test
    void nobodyAppliesTwiceAndNoMoreAreTakenThanThereArePlaces() {
        Answer offer = offer(Map.of());
        Answer first = apply(herself, offer, amal);
        Answer second = apply(leader, offer, sara);

        assertThat(apply(leader, offer, amal).code()).isEqualTo("already-applied");
        assertThat(answer(first, "yes").status()).isEqualTo(200);
        assertThat(answer(second, "yes").code()).isEqualTo("offer-full");
        herself.post(
                "/api/placement-applications/" + first.id() + "/withdrawal",
                Map.of("on", RECRUITED.plusDays(9)));
        assertThat(answer(second, "yes").status()).isEqualTo(200);
        assertThat(apply(herself, offer, amal).status()).isEqualTo(201);
    }

    @Test
    void anOfferAndItsAnswersKeepToTheBlueprint() {
        String strict = Ids.derived("strict", tenant.key());
        Map<String, Object> placements =
                Map.of(
                        "kinds", List.of("internship"),
                        "standing", false,
                        "fields", coded("it"),
                        "packages", coded("developer"),
                        "answerReasons", coded("full"));
        Caller both = leader.after(tenant.publish(strict, Map.of(), placements));
        Map<String, Object> there = new HashMap<>(Map.of("programmes", List.of(strict)));

        assertThat(both.post("/api/placement-offers", terms(there)).code())
                .isEqualTo("offers-have-an-end");
        there.put("to", RECRUITED.plusYears(1));
        there.put("field", "it");
        there.put("packageKey", "developer");
        Answer offer = both.post("/api/placement-offers", terms(there));
        assertThat(offer.status()).isEqualTo(201);
        for (Map<String, String> wrong :
                List.of(
                        Map.of("kind", "placement"),
                        Map.of("field", "law"),
                        Map.of("packageKey", "lawyer"),
                        Map.of("organisation", "nobody"))) {
            Map<String, Object> body = new HashMap<>(there);
            body.putAll(wrong);
            assertThat(
                            both.post("/api/placement-offers", terms(body))
                                    .json()
                                    .at("/errors/0/pointer")
                                    .asString())
                    .isEqualTo("/" + wrong.keySet().iterator().next());
        }
        Admitted theirs = tenant.admitted("Amal", strict, Map.of());
        Answer application = apply(both.after(theirs.position()), offer, theirs);
        assertThat(
                        both.post(
                                        "/api/placement-applications/"
                                                + application.id()
                                                + "/answer",
                                        Map.of(
                                                "answer", "no",
                                                "reason", "weather",
                                                "on", RECRUITED.plusDays(5)))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/reason");
    }

    @Test
    void anOfferIsForTheParticipantsOfItsProgrammes() {
        Answer offer = offer(Map.of());
        String other = Ids.derived("other", tenant.key());
        Caller elsewhere = tenant.as(Role.PROCESS_LEADER, other).after(tenant.publish(other));
        Admitted stranger = tenant.admitted("Nour", other, Map.of());
        Caller theirs = tenant.asParticipant(stranger.participant()).after(stranger.position());
        String path = "/api/placement-offers/" + offer.id();

        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.get("/api/placement-offers").json().path("items")).isEmpty();
        assertThat(theirs.get(path).status()).isEqualTo(404);
        assertThat(theirs.get("/api/placement-offers").json().path("items")).isEmpty();
        assertThat(apply(theirs, offer, stranger).status()).isEqualTo(404);
        assertThat(apply(theirs, offer, amal).json().at("/errors/0/pointer").asString())
                .isEqualTo("/admission");
        assertThat(herself.get(path).status()).isEqualTo(200);
    }

    @Test
    void anApplicationIsForTheParticipantTheirOfficersAndTheProgrammesLeaders() {
        Callers.Member officer = tenant.member(Role.CASE_OFFICER);
        Admitted cared =
                tenant.admitted(
                        "Cared",
                        tenant.programme(),
                        Map.of(
                                "caseOfficers",
                                List.of(
                                        Map.of(
                                                "membership",
                                                officer.membership(),
                                                "from",
                                                RECRUITED.toString()))));
        Caller care = officer.caller().after(cared.position());
        Answer application = apply(care, offer(Map.of()), cared);
        String path = "/api/placement-applications/" + application.id();

        assertThat(application.status()).isEqualTo(201);
        assertThat(leader.after(cared.position()).get(path).text()).contains("bridges");
        assertThat(tenant.as(Role.CASE_OFFICER).after(cared.position()).get(path).status())
                .isEqualTo(404);
        assertThat(herself.get(path).status()).isEqualTo(404);
    }

    @Test
    void aPackageIsSavedUnderItsKeyAndNamedByOffers() {
        Map<String, Object> body =
                Map.of(
                        "programme",
                        tenant.programme(),
                        "key",
                        "developer",
                        "title",
                        "Developer",
                        "phases",
                        List.of(
                                Map.of(
                                        "key",
                                        "start",
                                        "title",
                                        "Start",
                                        "weeks",
                                        2,
                                        "tasks",
                                        List.of(Map.of("key", "git", "title", "Git")))));
        Answer saved = leader.post("/api/internship-packages", body);
        Map<String, Object> changed = new HashMap<>(body);
        changed.put("title", "Java developer");
        Answer again = leader.post("/api/internship-packages", changed);

        assertThat(saved.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(saved.id());
        assertThat(again.json().path("edition").asInt()).isEqualTo(2);
        assertThat(offer(Map.of("packageKey", "developer")).status()).isEqualTo(201);
        assertThat(
                        leader.get("/api/internship-packages?programme=" + tenant.programme())
                                .json()
                                .at("/items/0/phases/0/tasks/0/key")
                                .asString())
                .isEqualTo("git");
        await().untilAsserted(() -> assertThat(events("internship-packages")).hasSize(2));
        Contract contract = Contract.of("internship-packages").orElseThrow();
        for (Bus.Event event : events("internship-packages")) {
            assertThat(contract.faults(event.type(), event.data())).isEmpty();
        }
    }

    @Test
    void whoIsErasedHasNeverAppliedAndWhoIsMadeAnonymousWroteNothing() {
        Answer offer = offer(Map.of("places", 2));
        Answer gone = apply(leader, offer, amal);
        Answer stays = apply(leader, offer, sara);
        Caller officer = tenant.as(Role.DATA_PROTECTION_OFFICER);
        String data = "/api/people/" + amal.participant() + "/data";
        assertThat(officer.get(data).text()).contains("bridges");

        Erasures.carriedOut("mentor-service", tenant.key(), "participant", amal.participant());
        Erasures.carriedOut(
                "mentor-service", tenant.key(), "participant", sara.participant(), "course");

        assertThat(officer.get(data).json().path("items")).isEmpty();
        assertThat(leader.get("/api/placement-applications/" + gone.id()).status()).isEqualTo(404);
        Answer left = leader.get("/api/placement-applications/" + stays.id());
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.json().has("letter")).isFalse();
    }
}
