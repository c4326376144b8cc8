package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.participant.Scene.done;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.junit.jupiter.api.Test;

class WhoIsResponsibleTest {
    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();
    private static final String TOMORROW = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

    private final Scene scene = new Scene();
    private final Callers.Member first = officer();
    private final Callers.Member second = officer();
    private final String participant = scene.participant(first.caller(), "kavlinge").id();
    private final String path = "/api/participants/" + participant;

    @Test
    void whoRegistersIsResponsibleAndAColleagueIsNot() {
        assertThat(first.caller().get(path).status()).isEqualTo(200);
        assertThat(second.caller().get(path).status()).isEqualTo(404);
        assertThat(second.caller().get("/api/participants").json().path("items")).isEmpty();
        assertThat(first.caller().get(path).json().at("/caseOfficers/0/officer").asString())
                .isEqualTo(first.membership());
    }

    @Test
    void aHandoverEndsTheOldReachOnThatDayAndStartsTheNewOne() {
        Answer handedOver =
                done(
                        first.caller()
                                .post(
                                        path + "/handover",
                                        Map.of(
                                                "from", first.membership(),
                                                "to", second.membership(),
                                                "on", TODAY)));

        assertThat(handedOver.json().path("caseOfficers")).hasSize(2);
        assertThat(first.caller().get(path).status()).isEqualTo(404);
        assertThat(first.caller().get("/api/participants").json().path("items")).isEmpty();
        assertThat(second.caller().get(path).status()).isEqualTo(200);
    }

    @Test
    void aHandoverOfTomorrowChangesNothingToday() {
        done(
                scene.leader.post(
                        path + "/handover",
                        Map.of(
                                "from", first.membership(),
                                "to", second.membership(),
                                "on", TOMORROW)));

        assertThat(first.caller().get(path).status()).isEqualTo(200);
        assertThat(second.caller().get(path).status()).isEqualTo(404);
    }

    @Test
    void severalAreResponsibleAtOnceAndEachCanEnd() {
        done(assign(second, TODAY));
        assertThat(second.caller().get(path).status()).isEqualTo(200);
        assertThat(assign(second, TOMORROW).code()).isEqualTo("already-responsible");

        done(
                scene.leader.post(
                        path + "/case-officers/" + first.membership() + "/end",
                        Map.of("to", TODAY, "toldBy", "staff")));
        assertThat(first.caller().get(path).status()).isEqualTo(404);
        Answer seen = second.caller().get(path);
        assertThat(seen.json().path("caseOfficers")).hasSize(2);
        assertThat(seen.json().at("/caseOfficers/0/to").asString()).isEqualTo(TODAY);
        assertThat(seen.json().at("/caseOfficers/0/toldBy").asString()).isEqualTo("staff");
    }

    @Test
    void onlyACaseOfficerOfTheTenantCanBeNamed() {
        Callers.Member evaluator =
                Scene.SERVICE
                        .callers()
                        .member(scene.tenant, Role.EVALUATOR, null, null, null, null);
        Caller waiting = scene.leader.after(positionOf(evaluator));
        for (String nobody : List.of("01J8QY3N5V7W9X1Z2A4B6C8D0E", evaluator.membership())) {
            Answer refused =
                    waiting.post(path + "/case-officers", Map.of("officer", nobody, "from", TODAY));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/officer");
        }
    }

    @Test
    void aLeaderOfOneProgrammeSeesItsPeopleAndNoOthers() {
        String programme = scene.programme().id();
        String cohort = scene.cohort(programme).id();
        Caller leader = Scene.SERVICE.as(scene.tenant, Role.PROCESS_LEADER, null, programme, null);
        assertThat(leader.get(path).status()).isEqualTo(404);
        assertThat(leader.get("/api/participants").json().path("items")).isEmpty();
        assertThat(
                        leader.post("/api/admissions", Scene.referralBody(participant, cohort))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/participant");

        scene.referral(first.caller(), participant, cohort);
        assertThat(leader.get(path).status()).isEqualTo(200);
        String own = scene.participant(leader, "kavlinge").id();
        assertThat(leader.get("/api/participants").json().path("items").findValuesAsString("id"))
                .containsExactlyInAnyOrder(participant, own);
        assertThat(leader.post("/api/programmes", Map.of("blueprint", "kavlinge-lomma")).status())
                .isEqualTo(404);
    }

    @Test
    void whoIsProtectedIsThereForHandlersAndThemselvesOnly() {
        String cohort = scene.cohort(scene.programme().id()).id();
        String admission = scene.referral(first.caller(), participant, cohort).id();
        String other = scene.participant(first.caller(), "kavlinge").id();
        done(protect(first, first, List.of("name")));

        assertThat(scene.leader.get(path).text().replaceAll("\"trace\":\"[^\"]*\"", ""))
                .isEqualTo(
                        scene.leader
                                .get("/api/participants/01J8QY3N5V7W9X1Z2A4B6C8D0E")
                                .text()
                                .replace("01J8QY3N5V7W9X1Z2A4B6C8D0E", participant)
                                .replaceAll("\"trace\":\"[^\"]*\"", ""));
        assertThat(scene.leader.get("/api/participants?limit=1").text())
                .contains(other)
                .doesNotContain(participant)
                .doesNotContain("next");
        assertThat(scene.leader.get("/api/admissions/" + admission).status()).isEqualTo(404);
        assertThat(scene.leader.get("/api/admissions").json().path("items")).isEmpty();
        assertThat(scene.leader.post(path + "/profile", Map.of("phone", "1")).status())
                .isEqualTo(404);
        assertThat(
                        scene.leader
                                .with("If-Match", "\"9\"")
                                .post(path + "/profile", Map.of("phone", "1"))
                                .status())
                .isEqualTo(404);
        assertThat(
                        scene.leader
                                .post("/api/admissions", Scene.referralBody(participant, cohort))
                                .status())
                .isEqualTo(400);
        assertThat(protectBy(scene.leader, first, List.of()).status()).isEqualTo(404);

        assertThat(first.caller().get(path).status()).isEqualTo(200);
        Caller self =
                Scene.SERVICE.as(
                        scene.tenant,
                        Role.PARTICIPANT,
                        new Person(Person.Kind.PARTICIPANT, participant));
        assertThat(self.get(path).status()).isEqualTo(200);
    }

    @Test
    void aRepeatedRequestDoesNotBringBackWhoHasBecomeUnknown() {
        Caller once = scene.leader.underKey("before");
        Map<String, Object> body =
                Map.of(
                        "name", "Bea Exempel",
                        "municipality", "kavlinge",
                        "gender", "woman",
                        "registeredOn", "2016-02-03",
                        "caseOfficer", first.membership());
        String id = once.post("/api/participants", body).id();
        String bea = "/api/participants/" + id;
        Caller changing = scene.leader.underKey("change");
        done(changing.post(bea + "/profile", Map.of("phone", "070")));
        done(
                first.caller()
                        .post(
                                bea + "/protection",
                                Map.of(
                                        "handlers", List.of(first.membership()),
                                        "mentorSees", List.of(),
                                        "on", TODAY)));

        assertThat(once.post("/api/participants", body).status()).isEqualTo(404);
        assertThat(changing.post(bea + "/profile", Map.of("phone", "070")).status()).isEqualTo(404);
        assertThat(first.caller().get(bea).status()).isEqualTo(200);
    }

    @Test
    void theMarkIsSetChangedAndLiftedByItsHandlersAndStaysOnRecord() {
        assertThat(protect(first, second, List.of()).code()).isEqualTo("handler-among-handlers");
        done(protect(first, first, List.of()));
        done(
                first.caller()
                        .post(
                                path + "/protection-change",
                                Map.of(
                                        "handlers",
                                        List.of(first.membership(), second.membership()),
                                        "mentorSees",
                                        List.of("name"),
                                        "on",
                                        TODAY)));
        assertThat(second.caller().get(path).status())
                .as("a handler is responsible")
                .isEqualTo(200);
        Answer lifted = done(second.caller().post(path + "/protection-end", Map.of("on", TODAY)));

        assertThat(lifted.json().at("/protection/changes").findValuesAsString("change"))
                .containsExactly("set", "changed", "lifted");
        assertThat(scene.leader.get(path).status()).isEqualTo(200);
        assertThat(scene.leader.post(path + "/protection-end", Map.of("on", TODAY)).code())
                .isEqualTo("not-protected");
    }

    @Test
    void whoIsRegisteredAsProtectedStandsOpenForNoMoment() {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "name", "Cleo Exempel",
                                "municipality", "kavlinge",
                                "gender", "woman",
                                "registeredOn", "2016-02-03",
                                "protection", mark(second)));
        Answer blind = first.caller().post("/api/participants", body);
        assertThat(blind.code()).isEqualTo("handler-among-handlers");
        body.put("protection", mark(first, "01J8QY3N5V7W9X1Z2A4B6C8D0E"));
        Answer nobody = first.caller().post("/api/participants", body);
        assertThat(nobody.json().at("/errors/0/pointer").asString())
                .isEqualTo("/protection/handlers/1");

        body.put("protection", mark(first));
        Answer registered = first.caller().post("/api/participants", body);
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.json().at("/protection/changes/0/change").asString())
                .isEqualTo("set");
        assertThat(scene.leader.get("/api/participants/" + registered.id()).status())
                .isEqualTo(404);
        await().untilAsserted(
                        () ->
                                assertThat(
                                                Bus.shared()
                                                        .events("participants", scene.tenant)
                                                        .stream()
                                                        .filter(
                                                                event ->
                                                                        event.id()
                                                                                .equals(
                                                                                        registered
                                                                                                .id())))
                                        .isNotEmpty()
                                        .allMatch(event -> event.data().has("protection")));
    }

    private Map<String, Object> mark(Callers.Member handler, String... others) {
        List<String> handlers = new ArrayList<>(List.of(others));
        handlers.addFirst(handler.membership());
        return Map.of("handlers", handlers, "mentorSees", List.of("name"), "on", TODAY);
    }

    private Answer protect(Callers.Member by, Callers.Member handler, List<String> mentorSees) {
        return protectBy(by.caller(), handler, mentorSees);
    }

    private Answer protectBy(Caller by, Callers.Member handler, List<String> mentorSees) {
        return by.post(
                path + "/protection",
                Map.of(
                        "handlers", List.of(handler.membership()),
                        "mentorSees", mentorSees,
                        "on", TODAY));
    }

    private Answer assign(Callers.Member officer, String from) {
        return scene.leader.post(
                path + "/case-officers", Map.of("officer", officer.membership(), "from", from));
    }

    private Callers.Member officer() {
        Callers.Member member =
                Scene.SERVICE
                        .callers()
                        .member(scene.tenant, Role.CASE_OFFICER, "kavlinge", null, null, null);
        // Waits until the membership is known here, since others will name it.
        member.caller().get("/api/participants");
        return member;
    }

    private static String positionOf(Callers.Member member) {
        return "memberships/" + member.membership() + "/1";
    }
}
