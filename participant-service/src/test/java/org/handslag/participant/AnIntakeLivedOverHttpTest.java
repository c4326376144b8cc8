package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.participant.Scene.created;
import static org.handslag.participant.Scene.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnIntakeLivedOverHttpTest {
    private static final String TWELVE_MONTHS =
            """
            {"months": 12, "midway": 6, "plan": {"smart": true},
             "leave": {"offeredToFinish": true},
             "measures": [{"key": "wage-subsidy", "title": "Wage subsidy"}]}
            """;

    @Test
    void trondheimOffersFivePlacesAndMovesUpWhoWaitsWhenOneSaysNo() {
        Intakes trondheim =
                new Intakes(Intakes.TRONDHEIM, "{\"min\": 4, \"max\": 5}", TWELVE_MONTHS);
        String cohort = created(trondheim.cohort("4", 5)).id();
        List<String> people = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            people.add(interviewed(trondheim, cohort, i));
        }
        for (String person : people.subList(0, 5)) {
            trondheim.taken(person, "offered", "2018-02-10", Map.of());
        }
        for (String person : people.subList(5, 7)) {
            done(trondheim.decide(person, "waiting-list", "cohort-full", Map.of()));
        }
        done(
                trondheim
                        .scene()
                        .leader
                        .post(
                                "/api/cohorts/" + cohort + "/ranking",
                                Map.of(
                                        "on",
                                        "2018-02-16",
                                        "admissions",
                                        List.of(people.get(6), people.get(5)))));

        assertThat(trondheim.moveUp(cohort, "motivated", "2018-02-17").code())
                .isEqualTo("nobody-to-move-up");
        done(
                trondheim
                        .scene()
                        .leader
                        .post(
                                "/api/admissions/" + people.get(0) + "/withdrawal",
                                Map.of("on", "2018-02-18", "reason", "own-wish")));
        Answer moved =
                done(
                        trondheim
                                .scene()
                                .leader
                                .underKey("move-1")
                                .post(
                                        "/api/cohorts/" + cohort + "/move-up",
                                        Map.of("on", "2018-02-19", "reason", "motivated")));
        Answer again =
                done(
                        trondheim
                                .scene()
                                .leader
                                .underKey("move-1")
                                .post(
                                        "/api/cohorts/" + cohort + "/move-up",
                                        Map.of("on", "2018-02-19", "reason", "motivated")));

        assertThat(moved.json().path("id").asString()).isEqualTo(people.get(6));
        assertThat(again.json().path("id").asString()).isEqualTo(people.get(6));
        assertThat(moved.json().at("/steps/5/step").asString()).isEqualTo("offered");
        List<String> accepting = new ArrayList<>(people.subList(1, 5));
        accepting.add(people.get(6));
        for (String person : accepting) {
            trondheim.taken(person, "accepted", "2018-02-20", Map.of());
            done(trondheim.decide(person, "selected", "motivated", Map.of("on", "2018-02-21")));
        }
        JsonNode intake = trondheim.intake(cohort);
        assertThat(intake.at("/quota/most").asInt()).isEqualTo(5);
        assertThat(intake.at("/quota/source").asString()).isEqualTo("cohort");
        assertThat(intake.at("/quota/left").asInt()).isZero();
        assertThat(intake.path("waiting")).hasSize(1);
        assertThat(trondheim.in(cohort, "admitted")).isEqualTo(5);

        trondheim.taken(people.get(5), "offered", "2018-02-22", Map.of());
        trondheim.taken(people.get(5), "accepted", "2018-02-22", Map.of());
        Map<String, Object> late = Map.of("on", "2018-02-23");
        assertThat(trondheim.decide(people.get(5), "selected", "motivated", late).code())
                .isEqualTo("quota-reached");
        Answer over =
                done(
                        trondheim.decide(
                                people.get(5),
                                "selected",
                                "motivated",
                                Map.of("on", "2018-02-23", "overQuota", "sibling-programme")));
        assertThat(over.json().at("/decisions/1/overQuota").asString())
                .isEqualTo("sibling-programme");
    }

    @Test
    void whatWasAnsweredIsReadOnTheFormAndNeverOnTheBus() {
        Intakes trondheim = new Intakes(Intakes.TRONDHEIM, "5", TWELVE_MONTHS);
        String cohort = trondheim.cohort();
        String person = trondheim.applicant(cohort, "introduction-programme", 1);
        String form = "/api/admissions/" + person + "/forms/application";

        assertThat(trondheim.step(person, "application", "2018-01-20", Map.of()).code())
                .isEqualTo("answers-missing");
        assertThat(
                        trondheim
                                .step(
                                        person,
                                        "application",
                                        "2018-01-20",
                                        answers("nokut", "perhaps"))
                                .code())
                .isEqualTo("answer-does-not-fit");
        trondheim.taken(
                person, "application", "2018-01-20", answers("why", "Because of the harbour"));
        JsonNode shown =
                done(trondheim.scene().leader.with("Accept-Language", "nb").get(form)).json();

        assertThat(shown.at("/questions/0/text").asString()).isEqualTo("Hvorfor søker du?");
        assertThat(shown.at("/questions/0/given").asString()).isEqualTo("Because of the harbour");
        assertThat(shown.path("questions")).hasSize(3);
        await().untilAsserted(
                        () -> assertThat(admissions(trondheim)).hasSizeGreaterThanOrEqualTo(2));
        assertThat(admissions(trondheim).toString()).doesNotContain("harbour");
        assertThat(
                        trondheim
                                .scene()
                                .leader
                                .get("/api/admissions/" + person + "/forms/exam")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void oxloChoosesEightOfSeventyOneAndTellsEverybodyElseWhyNot() {
        Intakes oxlo = new Intakes(Intakes.OXLO, "8", "{\"months\": 24}");
        String cohort = oxlo.cohort();
        List<String> people = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 71; i++) {
            String person = oxlo.applicant(cohort, "university", i);
            oxlo.taken(person, "application", "2018-01-30", Map.of());
            people.add(person);
            rows.add(
                    Map.of(
                            "admission",
                            person,
                            "criteria",
                            List.of(
                                    Map.of("key", "thesis-of-use", "met", i < 20 ? "yes" : "no"),
                                    Map.of("key", "multicultural", "met", "unknown"))));
        }
        String path = "/api/cohorts/" + cohort + "/assessments";
        List<Map<String, Object>> wrong = new ArrayList<>(rows);
        wrong.set(
                3,
                Map.of(
                        "admission",
                        people.get(3),
                        "criteria",
                        List.of(Map.of("key", "charm", "met", "yes"))));
        wrong.add(rows.getFirst());
        Answer refused = oxlo.scene().leader.post(path, Map.of("on", "2018-02-01", "rows", wrong));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(
                        refused.json()
                                .path("errors")
                                .valueStream()
                                .map(e -> e.path("pointer").asString()))
                .containsExactly("/rows/3", "/rows/71/admission");
        assertThat(
                        oxlo.scene()
                                .leader
                                .get("/api/admissions/" + people.get(0))
                                .json()
                                .path("criteria"))
                .isEmpty();
        done(oxlo.scene().leader.post(path, Map.of("on", "2018-02-01", "rows", rows)));
        done(oxlo.scene().leader.post(path, Map.of("on", "2018-02-01", "rows", rows)));

        for (int i = 0; i < 8; i++) {
            done(oxlo.decide(people.get(i), "selected", "thesis-fits-a-unit", Map.of()));
        }
        assertThat(oxlo.decide(people.get(8), "selected", "thesis-fits-a-unit", Map.of()).code())
                .isEqualTo("quota-reached");
        assertThat(oxlo.decide(people.get(30), "selected", "thesis-fits-a-unit", Map.of()).code())
                .isEqualTo("criteria-not-met");
        for (int i = 8; i < 71; i++) {
            done(
                    oxlo.decide(
                            people.get(i),
                            "declined",
                            i < 20 ? "no-unit-in-field" : "thesis-not-of-use",
                            Map.of()));
        }
        assertThat(oxlo.in(cohort, "admitted")).isEqualTo(8);
        assertThat(oxlo.in(cohort, "declined")).isEqualTo(63);
    }

    @Test
    void podiumTakesFourOfThirtySixByTestAndMovesUpTheNextInOrder() {
        Intakes podium = new Intakes(Intakes.PODIUM, "4", "{}");
        String cohort = podium.cohort();
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            String person = podium.applicant(cohort, "advertisement", i);
            podium.taken(
                    person,
                    "application",
                    "2018-01-20",
                    i == 0 ? Map.of() : Map.of("letter", "I would like to " + i));
            podium.taken(
                    person, "test", "2018-02-01", Map.of("result", i < 10 ? "passed" : "failed"));
            people.add(person);
        }
        assertThat(podium.decide(people.get(0), "selected", "best-qualified", Map.of()).code())
                .isEqualTo("documents-missing");
        podium.taken(people.get(0), "application", "2018-01-20", Map.of("letter", "Later"));
        assertThat(podium.decide(people.get(20), "selected", "best-qualified", Map.of()).code())
                .isEqualTo("step-failed");
        for (int i = 0; i < 36; i++) {
            String outcome = i < 4 ? "selected" : i < 10 ? "waiting-list" : "declined";
            String reason = i < 4 ? "best-qualified" : i < 10 ? "ranked-behind" : "test-failed";
            done(podium.decide(people.get(i), outcome, reason, Map.of()));
        }
        done(
                podium.scene()
                        .leader
                        .post(
                                "/api/admissions/" + people.get(0) + "/early-end",
                                Map.of("on", "2018-02-20", "reason", "moved")));
        done(
                podium.scene()
                        .leader
                        .post(
                                "/api/cohorts/" + cohort + "/ranking",
                                Map.of("on", "2018-02-16", "admissions", List.of(people.get(9)))));
        Answer moved = done(podium.moveUp(cohort, "best-qualified", "2018-02-21"));

        assertThat(moved.json().path("id").asString()).isEqualTo(people.get(9));
        assertThat(moved.json().path("state").asString()).isEqualTo("admitted");
        assertThat(podium.in(cohort, "admitted")).isEqualTo(4);
        assertThat(podium.moveUp(cohort, "best-qualified", "2018-02-22").code())
                .isEqualTo("nobody-to-move-up");
    }

    @Test
    void listsAreForThePrinterAndTheirReadersAreOnRecord() {
        Intakes podium = new Intakes(Intakes.PODIUM, "4", "{}");
        String cohort = podium.cohort();
        for (int i = 1; i <= 3; i++) {
            String person = podium.applicant(cohort, "advertisement", i);
            podium.taken(person, "application", "2018-01-20", Map.of("letter", "Dear <all>"));
            podium.taken(person, "test", "2018-02-01", Map.of("result", "passed"));
            if (i > 1) {
                done(podium.decide(person, "selected", "best-qualified", Map.of()));
            }
        }
        String path = "/api/cohorts/" + cohort;
        Caller printer = podium.scene().leader.with("Accept", "text/html");
        String hidden = protectedOne(podium, cohort);

        Answer booklet = done(printer.with("Accept-Language", "sv").get(path + "/cv-booklet"));
        assertThat(booklet.text())
                .contains("Can weld 1 ways", "Can weld 3 ways", "<html lang=\"sv\">")
                .doesNotContain("Invented Person", "Dear", "Can weld 9 ways");
        Answer attendance = done(printer.get(path + "/attendance-list"));
        assertThat(attendance.text())
                .contains("Invented Person 2", "Invented Person 3", "Signature")
                .doesNotContain("Invented Person 1");
        Caller machine = podium.scene().leader.with("Accept", "application/json");
        JsonNode shown = done(machine.get(path + "/cv-booklet")).json();
        assertThat(shown.path("people")).hasSize(3);
        assertThat(shown.toString()).doesNotContain(hidden);
        assertThat(
                        podium.scene()
                                .service
                                .as(podium.scene().tenant, Role.EVALUATOR)
                                .get(path + "/attendance-list")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void aFormIsPrintedEmptyToBeFilledInByHand() {
        Intakes trondheim = new Intakes(Intakes.TRONDHEIM, "5", TWELVE_MONTHS);
        String person = interviewed(trondheim, trondheim.cohort(), 1);
        String path = "/api/admissions/" + person + "/forms/application";
        Caller printer = trondheim.scene().leader.with("Accept", "text/html");

        assertThat(done(printer.with("Accept-Language", "nb").get(path)).text())
                .contains("<html lang=\"nb\">", "Hvorfor s\u00f8ker du? (m\u00e5 besvares)")
                .contains("\u2610 Ja", "\u2610 Nei", "class=\"line\"")
                .doesNotContain("To work 1", "Invented Person");
        Answer english = done(printer.with("Accept-Language", "en").get(path));
        assertThat(english.text()).contains("Why? (required)", "\u2610 Yes");
        assertThat(english.header("Content-Security-Policy"))
                .as("or a browser shows no lines")
                .contains("style-src 'sha256-");
        assertThat(done(printer.with("Accept-Language", "sv").get(path)).text())
                .contains("Namn", "Datum");
        assertThat(
                        done(trondheim.scene().leader.with("Accept", "application/json").get(path))
                                .text())
                .contains("To work 1");
    }

    @Test
    void whatWouldBeRefusedOfWhoMovesUpIsRefusedBeforeAnythingIsPublished() {
        Intakes oxlo = new Intakes(Intakes.OXLO, "8", "{}");
        String cohort = oxlo.cohort();
        String person = oxlo.applicant(cohort, "university", 1);
        oxlo.taken(person, "application", "2018-01-20", answers("thesis", "Water"));
        done(oxlo.decide(person, "waiting-list", "reserve", Map.of()));
        Answer unknown = oxlo.moveUp(cohort, "no-such-reason", "2018-02-20");
        Answer early = oxlo.moveUp(cohort, "thesis-fits-a-unit", "2018-02-14");
        done(oxlo.moveUp(cohort, "thesis-fits-a-unit", "2018-02-20"));

        assertThat(unknown.status()).isEqualTo(409);
        assertThat(unknown.code()).isEqualTo("unknown-reason");
        assertThat(early.code()).isEqualTo("before-the-last-step");
        assertThat(oxlo.in(cohort, "admitted")).isEqualTo(1);
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("cohorts", oxlo.scene().tenant))
                                        .extracting(Bus.Event::type)
                                        .containsExactly("cohort.opened.v1", "cohort.moved-up.v1"));
    }

    @Test
    void aBookletHasNamesLettersAndLinksWhereTheBlueprintDoesNotHideThem() {
        Intakes oxlo = new Intakes(Intakes.OXLO, "8", "{}");
        String cohort = oxlo.cohort();
        String person = oxlo.applicant(cohort, "university", 5);
        oxlo.taken(
                person,
                "application",
                "2018-01-20",
                Map.of("letter", "Dear <all>", "link", "https://example.org/cv"));

        String body =
                done(oxlo.scene()
                                .leader
                                .with("Accept", "text/html")
                                .get("/api/cohorts/" + cohort + "/cv-booklet"))
                        .text();
        assertThat(body)
                .contains("Invented Person 5", "Dear &lt;all&gt;", "https://example.org/cv");
    }

    @Test
    void whoeverIsInHasAPlanIsAwayIsOfferedToFinishAndIsDueLater() {
        Intakes trondheim = new Intakes(Intakes.TRONDHEIM, "5", TWELVE_MONTHS);
        String cohort = trondheim.cohort();
        String person = interviewed(trondheim, cohort, 1);
        trondheim.taken(person, "offered", "2018-02-10", Map.of());
        trondheim.taken(person, "accepted", "2018-02-11", Map.of());
        done(trondheim.decide(person, "selected", "motivated", Map.of()));
        String path = "/api/admissions/" + person;
        post(trondheim, path + "/course-start", Map.of("on", "2018-03-01"));
        Map<String, Object> vague = Map.of("key", "network", "text", "Know people");
        assertThat(
                        trondheim
                                .scene()
                                .leader
                                .post(
                                        path + "/plans",
                                        Map.of("on", "2018-03-05", "goals", List.of(vague)))
                                .code())
                .isEqualTo("goal-not-smart");
        Map<String, Object> goal =
                Map.of(
                        "key", "network",
                        "text", "Know ten engineers",
                        "measure", "A list of names",
                        "by", "2018-09-01");
        post(trondheim, path + "/plans", Map.of("on", "2018-03-05", "goals", List.of(goal)));
        post(
                trondheim,
                path + "/plan-reviews",
                Map.of("goal", "network", "reached", "partly", "on", "2018-09-03"));
        post(
                trondheim,
                path + "/measures",
                Map.of(
                        "kind",
                        "wage-subsidy",
                        "from",
                        "2018-10-01",
                        "by",
                        "introduction-programme"));
        post(trondheim, path + "/measures/1/end", Map.of("to", "2018-12-31"));
        Answer lived =
                post(
                        trondheim,
                        path + "/income",
                        Map.of(
                                "moment",
                                "before",
                                "sources",
                                List.of("social-assistance", "introduction-benefit"),
                                "on",
                                "2018-01-31"));
        assertThat(lived.json().at("/incomes/0/sources/1").asString())
                .isEqualTo("introduction-benefit");
        post(trondheim, path + "/leave", Map.of("from", "2018-11-01"));
        Answer offered = post(trondheim, path + "/finish-offer", Map.of("on", "2019-05-02"));
        assertThat(offered.json().has("dueOn")).isFalse();
        Answer back = post(trondheim, path + "/leave-end", Map.of("to", "2019-10-31"));

        assertThat(back.json().path("midwayOn").asString()).isEqualTo("2018-09-01");
        assertThat(back.json().path("dueOn").asString()).isEqualTo("2020-02-29");
        assertThat(back.json().at("/leaves/0/offeredToFinishOn").asString())
                .isEqualTo("2019-05-02");
        JsonNode plans = done(trondheim.scene().leader.get(path + "/plans")).json();
        assertThat(plans.at("/plans/0/goals/0/text").asString()).isEqualTo("Know ten engineers");
        await().untilAsserted(
                        () ->
                                assertThat(admissions(trondheim).getLast().type())
                                        .isEqualTo("admission.leave-ended.v1"));
        JsonNode published = admissions(trondheim).getLast().data();
        assertThat(published.path("dueOn").asString()).isEqualTo("2020-02-29");
        assertThat(published.at("/plan/goals/0/reached").asString()).isEqualTo("partly");
        assertThat(published.at("/measures/0/to").asString()).isEqualTo("2018-12-31");
        assertThat(published.at("/incomes/0/moment").asString()).isEqualTo("before");
        assertThat(admissions(trondheim).toString()).doesNotContain("ten engineers", "A list");
    }

    @Test
    void cohortsFollowEachOtherOnlyWhereTheBlueprintSaysSo() {
        Intakes rolling = new Intakes(Intakes.TRONDHEIM, "5", "{}");
        Intakes fixed = new Intakes(Intakes.OXLO, "8", "{}");

        assertThat(created(rolling.cohort("4", 5)).json().path("title").asString())
                .isEqualTo("Pulje 4");
        assertThat(fixed.cohort("4", 5).status()).isEqualTo(400);
        assertThat(rolling.cohort("1", 5).json().at("/errors/0/code").asString())
                .isEqualTo("stands-in-the-blueprint");
    }

    /**
     * Somebody with a protected identity: the leader is the handler, and prints nothing of them.
     */
    private static String protectedOne(Intakes intakes, String cohort) {
        String person = intakes.applicant(cohort, "advertisement", 9);
        JsonNode admission = done(intakes.scene().leader.get("/api/admissions/" + person)).json();
        String participant = admission.path("participant").asString();
        done(
                intakes.scene()
                        .leader
                        .post(
                                "/api/participants/" + participant + "/protection",
                                Map.of(
                                        "handlers",
                                        List.of(admission.path("recordedBy").asString()),
                                        "mentorSees",
                                        List.of(),
                                        "on",
                                        "2018-02-02")));
        return participant;
    }

    private static String interviewed(Intakes intakes, String cohort, int number) {
        String person = intakes.applicant(cohort, "introduction-programme", number);
        intakes.taken(person, "listed", "2018-01-10", Map.of());
        intakes.taken(person, "informed", "2018-01-12", Map.of());
        intakes.taken(person, "invited", "2018-01-15", Map.of());
        intakes.taken(person, "application", "2018-01-20", answers("why", "To work " + number));
        intakes.taken(
                person,
                "interview",
                "2018-02-01",
                Map.of("result", "passed", "feedback", "Speaks well"));
        return person;
    }

    private static Map<String, Object> answers(String question, String answer) {
        return Map.of("answers", List.of(Map.of("question", question, "answer", answer)));
    }

    private static Answer post(Intakes intakes, String path, Map<String, Object> body) {
        return done(intakes.scene().leader.post(path, body));
    }

    private static List<Bus.Event> admissions(Intakes intakes) {
        return Bus.shared().events("admissions", intakes.scene().tenant);
    }
}
