package org.handslag.reporting.boardreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.handslag.platform.access.Role;
import org.handslag.reporting.Scene;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** A frozen report is signed, and computed again from what was kept; words stand beside figures. */
class AReportsLifeOverHttpTest {
    private static final List<String> PARTNERS =
            List.of(
                    "kavlinge-municipality",
                    "lomma-municipality",
                    "employment-service",
                    "social-insurance-agency",
                    "region");

    private final Scene scene =
            new Scene()
                    .programme()
                    .admitted("a", "2016-03-01")
                    .admitted("b", "2016-03-01")
                    .mentor("m", "2016-03-01")
                    .placement("a", "2016-08-01", "2016-10-31");
    private final Caller leader = scene.staff(Role.PROCESS_LEADER);
    private final Caller board = scene.staff(Role.BOARD_READER);

    private String freeze(String report) {
        Answer frozen =
                leader.post(
                        "/api/reports",
                        Map.of(
                                "programme",
                                scene.id("programme"),
                                "report",
                                report,
                                "asOf",
                                "2016-12-31",
                                "frozenOn",
                                "2017-01-10"));
        assertThat(frozen.status()).as(frozen.toString()).isEqualTo(201);
        return frozen.id();
    }

    private Answer sign(String report, String signatory, String on) {
        return leader.post(
                "/api/reports/" + report + "/signatures",
                Map.of("signatory", signatory, "on", on, "toldBy", "staff"));
    }

    @Test
    void itIsSignedByThePartnersAndItsContentStays() {
        String report = freeze("interim-2");
        String content = withoutSeal(report);

        assertThat(sign(report, "board", "2017-01-20").code()).isEqualTo("unknown-signatory");
        assertThat(sign(report, "region", "2017-01-09").code()).isEqualTo("signed-before-frozen");
        Answer signed = null;
        for (String partner : PARTNERS) {
            signed = sign(report, partner, "2017-01-20");
            assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
        }
        assertThat(signed).isNotNull();
        assertThat(signed.json().path("state").asString()).isEqualTo("signed");
        assertThat(signed.position()).isEqualTo("reports/" + report + "/6");
        JsonNode seal = board.get("/api/reports/" + report).json().path("frozen");
        assertThat(seal.path("signatures").findValuesAsString("signatory"))
                .containsExactlyElementsOf(PARTNERS);
        assertThat(seal.path("signatures").get(0).path("contentHash"))
                .isEqualTo(seal.path("contentHash"));
        assertThat(withoutSeal(report)).isEqualTo(content);
        assertThat(
                        board.post(
                                        "/api/reports/" + report + "/signatures",
                                        Map.of("signatory", "region", "on", "2017-01-20"))
                                .status())
                .as("a board decides, partners sign, the process leader records")
                .isEqualTo(403);
    }

    private String withoutSeal(String report) {
        String text = board.get("/api/reports/" + report).text();
        return text.substring(text.indexOf("\"activities\""));
    }

    @Test
    void itIsComputedAgainToTheBitWhateverComesLater() {
        String report = freeze("interim-2");
        scene.placement("b", "2016-08-01", "2016-12-01").admitted("c", "2016-03-01");
        // Somebody is erased: nothing of them comes any more.
        scene.publish(
                "admissions", "admission.erased.v1", "admission-of-a", Map.of("state", "erased"));
        scene.staff(Role.PROCESS_LEADER).get("/api/surveys?programme=" + scene.id("programme"));

        Answer verified = board.get("/api/reports/" + report + "/verification");
        assertThat(verified.json().path("verdict").asString()).isEqualTo("equal");
        assertThat(verified.json().path("differences")).isEmpty();
        assertThat(verified.json().path("inputsHash").asString()).hasSize(64);
        String kept = kept().toString();
        assertThat(kept).doesNotContain(scene.id("a")).doesNotContain(scene.id("m"));
    }

    @Test
    void whatIsAlteredInTheDatabaseIsNeverShown() {
        String report = freeze("interim-2");
        Document inputs = kept().getFirst();
        Document piece =
                inputs.get("state", Document.class).getList("pieces", Document.class).getFirst();
        String sealed = piece.getString("sealed");
        char other = sealed.charAt(60) == 'A' ? 'B' : 'A';
        piece.put("sealed", sealed.substring(0, 60) + other + sealed.substring(61));
        mongo().execute(
                        "report-inputs",
                        all ->
                                all.replaceOne(
                                        new Document("_id", inputs.getString("_id")), inputs));

        Answer verified = board.get("/api/reports/" + report + "/verification");
        assertThat(verified.status()).isEqualTo(500);
        assertThat(verified.json().path("code").asString()).isEqualTo("text-altered");
    }

    private List<Document> kept() {
        return mongo().execute(
                        "report-inputs",
                        all ->
                                all.find(new Document("tenant", scene.tenant()))
                                        .into(new ArrayList<>()));
    }

    private static MongoOperations mongo() {
        return Scene.SERVICE.context().getBean(MongoOperations.class);
    }

    private Answer write(String section, String language, String text, String on) {
        return leader.post(
                "/api/report-texts",
                Map.of(
                        "programme",
                        scene.id("programme"),
                        "report",
                        "interim-2",
                        "section",
                        section,
                        "language",
                        language,
                        "text",
                        text,
                        "published",
                        true,
                        "on",
                        on));
    }

    @Test
    void wordsOfTheProcessLeaderStandInPreviewAndReport() {
        assertThat(write("summary", "sv", "Det går framåt.", "2017-01-05").status()).isEqualTo(201);
        assertThat(write("summary", "sv", "Det går bra.", "2017-01-06").status()).isEqualTo(201);
        assertThat(write("summary", "sv", "Skrivet efter frysningen.", "2017-02-01").status())
                .isEqualTo(201);
        assertThat(write("weather", "sv", "Sol.", "2017-01-06").text()).contains("/section");
        assertThat(write("summary", "fi", "Hyvin.", "2017-01-06").status()).isEqualTo(400);

        String report = freeze("interim-2");
        JsonNode text = board.get("/api/reports/" + report).json().path("texts").get(0);
        assertThat(text.path("text").asString()).isEqualTo("Det går bra.");
        assertThat(text.path("published").booleanValue()).isTrue();
        assertThat(preview("interim-2").path("texts").get(0).path("text").asString())
                .isEqualTo("Skrivet efter frysningen.");
        assertThat(
                        leader.get("/api/report-texts?programme=" + scene.id("programme"))
                                .json()
                                .path("items"))
                .hasSize(3);
    }

    @Test
    void aStatusSaysSinceWhichReportThingsAreNew() {
        assertThat(preview("status").has("since")).isFalse();
        leader.post(
                "/api/reports",
                Map.of(
                        "programme", scene.id("programme"),
                        "report", "interim-1",
                        "asOf", "2016-06-01",
                        "frozenOn", "2016-06-03"));

        JsonNode status = preview("status");
        assertThat(status.at("/head/reportTitle/sv").asString()).isEqualTo("Lägesrapport");
        assertThat(status.at("/since/report").asString()).isEqualTo("interim-1");
        assertThat(status.at("/since/asOf").asString()).isEqualTo("2016-06-01");
        freeze("status");
    }

    private JsonNode preview(String report) {
        return leader.get(
                        "/api/report-previews/%s?report=%s&asOf=2016-12-31"
                                .formatted(scene.id("programme"), report))
                .json();
    }

    @Test
    void aRiskIsFollowedAndClosed() {
        String risk =
                leader.post(
                                "/api/deviations",
                                Map.of(
                                        "programme", scene.id("programme"),
                                        "kind", "risk",
                                        "on", "2016-01-18",
                                        "text", "Mentorer är svåra att hitta.",
                                        "activity", 3))
                        .id();
        Answer assessed =
                leader.post(
                        "/api/deviations/" + risk + "/assessments",
                        Map.of(
                                "likelihood", 4,
                                "consequence", 4,
                                "on", "2016-02-01",
                                "measure", "Fråga fler föreningar",
                                "responsible", "processledare"));
        assertThat(assessed.status()).as(assessed.toString()).isEqualTo(200);
        assertThat(preview("interim-2").at("/deviations/recorded/0/assessed/level").asString())
                .isEqualTo("high");
        assertThat(
                        leader.post(
                                        "/api/deviations/" + risk + "/assessments",
                                        Map.of(
                                                "likelihood", 6,
                                                "consequence", 4,
                                                "on", "2016-02-01"))
                                .status())
                .isEqualTo(400);
        Map<String, String> closure = Map.of("on", "2016-09-01", "text", "Mentorerna räcker.");
        assertThat(leader.post("/api/deviations/" + risk + "/closure", closure).status())
                .isEqualTo(200);
        assertThat(preview("interim-2").at("/deviations/recorded/0/closed/text").asString())
                .isEqualTo("Mentorerna räcker.");
        Caller elsewhere = scene.staffOf(scene.id("another"), Role.PROCESS_LEADER);
        assertThat(elsewhere.post("/api/deviations/" + risk + "/closure", closure).status())
                .isEqualTo(404);
        assertThat(elsewhere.get("/api/reports/" + freeze("interim-2") + "/verification").status())
                .isEqualTo(404);
    }
}
