package org.handslag.reporting.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.reporting.Scene;
import org.handslag.reporting.boardreport.application.ReportJson;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PublicationsOverHttpTest {
    private final Scene scene = people(new Scene().programme(), 12);
    private final Caller leader = scene.staff(Role.PROCESS_LEADER);

    private static Scene people(Scene scene, int number) {
        IntStream.range(0, number).forEach(i -> scene.admitted("p" + i, "2016-03-01"));
        return scene.mentor("m", "2016-03-01");
    }

    private String freeze(String report, String asOf) {
        return leader.post(
                        "/api/reports",
                        Map.of(
                                "programme", scene.id("programme"),
                                "report", report,
                                "asOf", asOf,
                                "frozenOn", asOf))
                .id();
    }

    private Answer publish(String report, String on) {
        return leader.post("/api/publications", Map.of("report", report, "publishedOn", on));
    }

    @Test
    void whatIsPublishedHasNoSmallCountAndKeepsItsHash() {
        String frozen = freeze("interim-1", "2016-06-01");
        JsonNode preview = leader.get("/api/publication-previews/" + frozen).json();
        assertThat(preview.at("/preview/computable")).isEmpty();
        assertThat(preview.at("/preview/small").intValue()).isPositive();

        Answer made = publish(frozen, "2016-06-02");
        assertThat(made.status()).isEqualTo(201);
        JsonNode shown = leader.get("/api/publications/" + made.id()).json();
        assertThat(shown.path("edition").asString()).isEqualTo("published");
        JsonNode total = shown.at("/tables/0/rows/0/counts");
        assertThat(total.path("admitted").intValue()).isEqualTo(12);
        assertThat(total.path("endedEarly").asString()).isEqualTo("suppressed");
        shown.path("tables")
                .forEach(
                        table -> {
                            if (!table.path("key").asString().equals("events")) {
                                table.path("rows")
                                        .forEach(row -> row.path("counts").forEach(this::isLarge));
                            }
                        });
        String hash = shown.at("/published/contentHash").asString();
        ObjectNode content = (ObjectNode) shown;
        content.remove("published");
        assertThat(Ids.hash(ReportJson.canonical(content.toString()))).isEqualTo(hash);
        assertThat(
                        leader.get("/api/publications?programme=" + scene.id("programme"))
                                .json()
                                .path("items"))
                .hasSize(1);
    }

    private void isLarge(JsonNode count) {
        assertThat(count.isNumber() ? count.intValue() : 5).isGreaterThanOrEqualTo(5);
    }

    @Test
    void saysNoBeforeTheFreezingAndToTheSameAgain() {
        String frozen = freeze("interim-2", "2016-12-31");
        assertThat(publish(frozen, "2016-12-30").code()).isEqualTo("published-before-frozen");
        assertThat(publish(frozen, "2017-01-02").status()).isEqualTo(201);
        assertThat(publish(frozen, "2017-01-03").code()).isEqualTo("already-published");
        assertThat(publish("unknown", "2017-01-03").status()).isEqualTo(400);
    }

    @Test
    void ofTwoAtOnceTheSecondKnowsTheFirst() {
        String first = freeze("interim-1", "2016-06-01");
        people(scene, 14);
        String second = freeze("interim-2", "2016-12-31");
        var one = CompletableFuture.supplyAsync(() -> publish(first, "2017-01-02"));
        var other = CompletableFuture.supplyAsync(() -> publish(second, "2017-01-02"));
        assertThat(List.of(one.join().status(), other.join().status())).containsOnly(201);
        JsonNode items =
                leader.get("/api/publications?programme=" + scene.id("programme"))
                        .json()
                        .path("items");
        assertThat(items.findValuesAsString("number")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void isReadInEveryFormatAndSaysThatItIsThePublishedEdition() {
        String id = publish(freeze("interim-1", "2016-06-01"), "2016-06-02").id();
        for (String tongue : List.of("sv", "nb", "en")) {
            Answer page = leader.get("/api/publications/" + id + "?format=html&lang=" + tongue);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text())
                    .contains(
                            switch (tongue) {
                                case "sv" -> "publicerad: för alla";
                                case "nb" -> "publisert: for alle";
                                default -> "published: for everybody";
                            });
        }
        for (String format : List.of("pdf", "xlsx", "csv")) {
            assertThat(leader.get("/api/publications/" + id + "?format=" + format).status())
                    .as(format)
                    .isEqualTo(200);
        }
    }

    @Test
    void anotherTenantSeesNothingUntilBothAgreeAndNothingOnceOneEndsIt() {
        publish(freeze("interim-1", "2016-06-01"), "2016-06-02");
        Scene other = people(new Scene().programme(), 15);
        Caller otherLeader = other.staff(Role.PROCESS_LEADER);
        String frozen =
                otherLeader
                        .post(
                                "/api/reports",
                                Map.of(
                                        "programme", other.id("programme"),
                                        "report", "interim-1",
                                        "asOf", "2016-06-01",
                                        "frozenOn", "2016-06-01"))
                        .id();
        otherLeader.post(
                "/api/publications", Map.of("report", frozen, "publishedOn", "2016-06-02"));
        Caller admin = scene.staff(Role.TENANT_ADMIN);
        Caller otherAdmin = other.staff(Role.TENANT_ADMIN);

        String mine = agree(admin, scene, other).id();
        assertThat(admin.get("/api/comparisons/" + mine + "/table").code()).isEqualTo("not-agreed");
        String theirs = agree(otherAdmin, other, scene).id();
        assertThat(agree(admin, scene, other).code()).isEqualTo("already-agreed");
        assertThat(agree(admin, scene, scene).code()).isEqualTo("with-oneself");

        JsonNode table = admin.get("/api/comparisons/" + mine + "/table").json();
        JsonNode admitted =
                table.path("counts")
                        .valueStream()
                        .filter(
                                one ->
                                        one.path("figure")
                                                .asString()
                                                .equals("participants/total/admitted"))
                        .findFirst()
                        .orElseThrow();
        assertThat(admitted.path("own").intValue()).isEqualTo(12);
        assertThat(admitted.path("other").intValue()).isEqualTo(15);
        assertThat(table.at("/goals/0/matches").booleanValue()).isTrue();
        assertThat(admin.get("/api/comparisons/" + mine + "/table?format=html&lang=sv").text())
                .contains("samma bestämning");
        assertThat(admin.get("/api/comparisons/" + theirs + "/table").status()).isEqualTo(404);

        otherAdmin.post("/api/comparisons/" + theirs + "/end", Map.of("endedOn", "2016-07-01"));
        assertThat(admin.get("/api/comparisons/" + mine + "/table").code()).isEqualTo("not-agreed");
        assertThat(otherAdmin.get("/api/comparisons/" + theirs + "/table").code())
                .isEqualTo("not-agreed");
    }

    private static Answer agree(Caller admin, Scene own, Scene with) {
        return admin.post(
                "/api/comparisons",
                Map.of(
                        "programme", own.id("programme"),
                        "with", with.tenant(),
                        "agreedOn", "2016-06-03"));
    }
}
