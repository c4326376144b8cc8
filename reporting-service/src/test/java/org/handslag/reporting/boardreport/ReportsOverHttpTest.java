package org.handslag.reporting.boardreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.reporting.Scene;
import org.handslag.reporting.boardreport.application.ReportJson;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.guarantee.AuditGuarantee;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReportsOverHttpTest {
    private final Scene scene =
            new Scene()
                    .programme()
                    .admitted("a", "2016-03-01")
                    .admitted("b", "2016-03-01")
                    .mentor("m", "2016-03-01")
                    .placement("a", "2016-08-01", "2016-10-31")
                    .placement("b", "2016-08-01", "2016-10-30");
    private final Caller leader = scene.staff(Role.PROCESS_LEADER);
    private final Caller board = scene.staff(Role.BOARD_READER);

    private Answer preview(String report, String asOf) {
        return leader.get(
                "/api/report-previews/%s?report=%s&asOf=%s"
                        .formatted(scene.id("programme"), report, asOf));
    }

    private Answer freeze(String asOf, String frozenOn) {
        return leader.post("/api/reports", interim(asOf, frozenOn));
    }

    private Map<String, Object> interim(String asOf, String frozenOn) {
        return Map.of(
                "programme",
                scene.id("programme"),
                "report",
                "interim-2",
                "asOf",
                asOf,
                "frozenOn",
                frozenOn);
    }

    @Test
    void aPreviewShowsAsWaitingWhoWasSelectedLater() {
        scene.admittedFromTheWaitingList("c", "2016-03-01", "2016-07-01");

        JsonNode before = participants("2016-06-30");
        assertThat(before.path("waiting").intValue()).isEqualTo(1);
        assertThat(before.path("admitted").intValue()).isEqualTo(2);
        JsonNode after = participants("2016-07-01");
        assertThat(after.path("waiting").intValue()).isZero();
        assertThat(after.path("admitted").intValue()).isEqualTo(3);
    }

    private JsonNode participants(String asOf) {
        // A caller of its own: it waits for what was published last.
        return scene.staff(Role.PROCESS_LEADER)
                .get(
                        "/api/report-previews/%s?report=interim-1&asOf=%s"
                                .formatted(scene.id("programme"), asOf))
                .json()
                .at("/volumes/participants/total");
    }

    @Test
    void aPreviewCountsWhatOtherServicesPublishedAsOfAnyDay() {
        JsonNode report = preview("interim-2", "2016-12-31").json();
        JsonNode goal = report.path("goals").get(0);
        assertThat(goal.path("numerator").intValue()).isEqualTo(1);
        assertThat(goal.path("denominator").intValue()).isEqualTo(2);
        assertThat(goal.path("state").asString()).isEqualTo("not-reached");
        JsonNode earlier = preview("interim-1", "2016-06-01").json();
        assertThat(earlier.path("goals").get(0).path("state").asString())
                .isEqualTo("not-yet-measured");
        assertThat(report.path("activities")).hasSize(14);
        assertThat(report.path("activities").get(0).path("state").asString()).isEqualTo("done");
        assertThat(report.path("volumes").path("mentors").path("total").path("active").intValue())
                .isEqualTo(1);
    }

    @Test
    void surveysCostsAndDeviationsOfThisServiceAreInIt() {
        Caller evaluator = scene.staff(Role.EVALUATOR);
        String survey =
                evaluator
                        .post(
                                "/api/surveys",
                                Map.of(
                                        "programme", scene.id("programme"),
                                        "survey", "participants-final",
                                        "openedOn", "2017-12-01"))
                        .id();
        evaluator.post(
                "/api/surveys/" + survey + "/responses",
                Map.of(
                        "respondent",
                        scene.id("a"),
                        "status",
                        "answered",
                        "on",
                        "2017-12-10",
                        "answers",
                        List.of(
                                Map.of(
                                        "question",
                                        "wider-network-and-strategies",
                                        "value",
                                        "yes"))));
        leader.post(
                "/api/costs",
                Map.of(
                        "programme",
                        scene.id("programme"),
                        "year",
                        2017,
                        "line",
                        "travel",
                        "amount",
                        250.5,
                        "on",
                        "2017-10-01"));
        leader.post(
                "/api/deviations",
                Map.of(
                        "programme", scene.id("programme"),
                        "kind", "change",
                        "on", "2017-02-01",
                        "text", "Start flyttad.",
                        "decidedBy", "board"));
        JsonNode report = preview("final", "2018-04-30").json();
        JsonNode wider = report.path("goals").get(3);
        assertThat(wider.path("key").asString()).isEqualTo("wider-network");
        assertThat(wider.path("numerator").intValue()).isEqualTo(1);
        assertThat(wider.path("answered").intValue()).isEqualTo(1);
        assertThat(wider.path("denominator").intValue()).isEqualTo(2);
        assertThat(report.path("budget").path("actual").decimalValue())
                .isEqualByComparingTo("250.5");
        assertThat(report.path("deviations").path("recorded").get(0).path("text").asString())
                .isEqualTo("Start flyttad.");
    }

    @Test
    void aFrozenReportNeverChangesAndCanBeChecked() {
        Answer frozen = freeze("2016-12-31", "2017-01-10");
        assertThat(frozen.status()).isEqualTo(201);
        assertThat(frozen.position()).isEqualTo("reports/" + frozen.id() + "/1");
        Answer before = board.get("/api/reports/" + frozen.id());
        scene.placement("c", "2016-08-01", "2016-12-01").admitted("c", "2016-03-01");
        // As somebody who builds on what was added since.
        JsonNode live = scene.staff(Role.PROCESS_LEADER).get(path("2016-12-31")).json();
        assertThat(live.path("goals").get(0).path("numerator").intValue()).isEqualTo(2);
        Answer after = board.get("/api/reports/" + frozen.id());
        assertThat(after.text()).isEqualTo(before.text());
        ObjectNode content = (ObjectNode) after.json().deepCopy();
        JsonNode seal = content.remove("frozen");
        assertThat(Ids.hash(ReportJson.canonical(content.toString())))
                .isEqualTo(seal.path("contentHash").asString());
    }

    private String path(String asOf) {
        return "/api/report-previews/%s?report=interim-2&asOf=%s"
                .formatted(scene.id("programme"), asOf);
    }

    @Test
    void aCorrectionIsANewEditionAndTheSameAgainIsRefused() {
        assertThat(freeze("2016-12-31", "2017-01-10").json().path("edition").intValue())
                .isEqualTo(1);
        assertThat(freeze("2016-12-31", "2017-01-11").code()).isEqualTo("already-frozen");
        leader.post(
                "/api/costs",
                Map.of(
                        "programme",
                        scene.id("programme"),
                        "year",
                        2016,
                        "line",
                        "travel",
                        "amount",
                        10,
                        "on",
                        "2016-10-01"));
        assertThat(freeze("2016-12-31", "2017-01-11").code()).isEqualTo("changed-missing");
        Map<String, Object> body = new HashMap<>(interim("2016-12-31", "2017-01-11"));
        body.put("changed", "Resor i oktober fattades.");
        Answer second = leader.post("/api/reports", body);
        assertThat(second.json().path("edition").intValue()).isEqualTo(2);
        JsonNode seal = board.get("/api/reports/" + second.id()).json().path("frozen");
        assertThat(seal.path("changed").asString()).isEqualTo("Resor i oktober fattades.");
        assertThat(seal.path("corrects").path("places").findValuesAsString("pointer"))
                .contains("/budget/actual", "/budget/years/1/lines/4/actual")
                .doesNotContain("/goals/0/numerator");
        assertThat(freeze("2016-12-31", "2016-12-30").code()).isEqualTo("frozen-before-as-of");
        Answer listed = board.get("/api/reports?programme=" + scene.id("programme"));
        assertThat(listed.json().path("items").findValuesAsString("edition"))
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void aReportIsReadAsAPageInTheLanguageAskedForElseTheTenants() {
        String id = freeze("2016-12-31", "2017-01-10").id();
        Caller reader = leader.with("Accept", "text/html");
        Answer page = reader.get("/api/reports/" + id + "?lang=nb");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.text()).contains("<html lang=\"nb\">").contains("Sammendrag");
        assertThat(reader.get("/api/reports/" + id).text()).contains("<html lang=\"sv\">");
        assertThat(reader.with("Accept-Language", "en-GB").get("/api/reports/" + id).text())
                .contains("<html lang=\"en\">");
        assertThat(reader.get(path("2016-12-31")).text()).contains("Förhandsvisning");
        assertThat(reader.get("/api/reports/" + id + "?lang=xx").status()).isEqualTo(400);
    }

    @Test
    void whoReadsWhatStaffWroteDownIsRecorded() {
        Answer written =
                leader.post(
                        "/api/deviations",
                        Map.of(
                                "programme", scene.id("programme"),
                                "kind", "change",
                                "on", "2016-10-01",
                                "text", "Start flyttad.",
                                "decidedBy", "board"));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        String report = "/api/reports/" + freeze("2016-12-31", "2017-01-10").id();

        assertThat(recorded(leader, path("2016-12-31")))
                .isEqualTo("preview-report [decidedBy, text]");
        assertThat(recorded(board, report)).isEqualTo("show-report [content]");
        assertThat(recorded(leader.with("Accept", "text/html"), path("2016-12-31")))
                .isEqualTo("preview-report [decidedBy, text]");
        assertThat(recorded(board.with("Accept", "text/html"), report))
                .isEqualTo("show-report [content]");
    }

    /** Operation and fields of the one entry that a read left. */
    private String recorded(Caller caller, String path) {
        AuditGuarantee audit = new AuditGuarantee(Scene.SERVICE);
        int before = audit.entries(scene.tenant()).size();
        assertThat(caller.get(path).status()).isEqualTo(200);
        List<Document> entries = audit.entries(scene.tenant());
        assertThat(entries).hasSize(before + 1);
        return entries.getLast().getString("operation")
                + " "
                + entries.getLast().getList("fields", String.class);
    }

    @Test
    void wrongRequestsAreNamed() {
        assertThat(preview("no-such", "2016-12-31").status()).isEqualTo(400);
        for (String day : List.of("yesterday", "+999999999-12-31", "2016-02-30")) {
            assertThat(preview("final", day.replace("+", "%2B")).status()).as(day).isEqualTo(400);
        }
        assertThat(
                        leader.get(
                                        "/api/report-previews/"
                                                + scene.id("programme")
                                                + "?report=final")
                                .status())
                .isEqualTo(400);
        assertThat(leader.with("Accept", "image/png").get(path("2016-12-31")).status())
                .isEqualTo(406);
    }

    @Test
    void otherProgrammesTenantsAndRolesSeeNothing() {
        String id = freeze("2016-12-31", "2017-01-10").id();
        Caller elsewhere = scene.staffOf(scene.id("another"), Role.EVALUATOR);
        assertThat(elsewhere.get("/api/reports/" + id).status()).isEqualTo(404);
        assertThat(elsewhere.get(path("2016-12-31")).status()).isEqualTo(404);
        Caller stranger = Scene.SERVICE.as(RunningService.newTenant(), Role.PROCESS_LEADER);
        assertThat(stranger.get("/api/reports/" + id).status()).isEqualTo(404);
        assertThat(stranger.get(path("2016-12-31")).status()).isEqualTo(404);
        assertThat(board.get(path("2016-12-31")).status()).isEqualTo(403);
        assertThat(scene.staff(Role.CASE_OFFICER).get("/api/reports/" + id).status())
                .isEqualTo(403);
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "programme", scene.id("programme"),
                                "report", "final",
                                "asOf", "2018-04-30",
                                "frozenOn", "2018-05-02"));
        assertThat(board.post("/api/reports", body).status()).isEqualTo(403);
        Answer unreached =
                scene.staffOf(scene.id("another"), Role.PROCESS_LEADER).post("/api/reports", body);
        body.put("programme", scene.id("none"));
        Answer unknown = leader.post("/api/reports", body);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unreached.json().path("errors")).isEqualTo(unknown.json().path("errors"));
        body.put("programme", scene.id("programme"));
        body.put("report", "no-such");
        assertThat(leader.post("/api/reports", body).text()).contains("/report");
    }
}
