package org.handslag.reporting.sus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.reporting.Scene;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnExportToNationalFollowUpTest {
    private static final List<Map<String, ?>> CONSENT =
            List.of(Map.of("purpose", "sus", "from", "2016-02-01"));

    private final Scene scene = new Scene().programme();

    private void person(String who, Map<String, ?> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("municipality", "kavlinge");
        data.put("gender", "woman");
        data.put("birthYear", 1984);
        data.put("occupations", List.of());
        data.put("languages", List.of());
        data.put("interests", List.of());
        data.put("registeredOn", "2016-02-01");
        data.put("state", "active");
        data.putAll(more);
        scene.publish("participants", "participant.registered.v1", who, data);
    }

    private void course(String who, Map<String, ?> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("participant", scene.id(who));
        data.put("programme", scene.id("programme"));
        data.put("cohort", scene.id("cohort"));
        data.put("municipality", "kavlinge");
        data.put("gender", "woman");
        data.put("source", "employment-service");
        data.put("referredOn", "2016-02-01");
        data.put("steps", List.of());
        data.put("leaves", List.of());
        data.put("admittedOn", "2016-03-15");
        data.put("state", "admitted");
        data.putAll(more);
        scene.publish("admissions", "admission.decided.v1", "course-of-" + who, data);
    }

    private Answer export(String year) {
        return scene.staff(Role.PROCESS_LEADER)
                .get("/api/sus-exports/" + scene.id("programme") + "?year=" + year);
    }

    private void ended(String who) {
        course(
                who,
                Map.of(
                        "endedEarlyOn",
                        "2017-05-02",
                        "endReason",
                        "moved",
                        "state",
                        "ended-early",
                        "incomes",
                        List.of(
                                income("before", "unknown", "2016-03-01"),
                                income("before", "social-assistance", "2016-03-01"),
                                income("after", "employment", "2017-05-03"))));
    }

    private static Map<String, Object> income(String moment, String source, String on) {
        return Map.of("moment", moment, "sources", List.of(source), "on", on);
    }

    @Test
    void whoConsentsIsToldOfWholeAndWithoutAnId() {
        person("a", Map.of("consents", CONSENT));
        ended("a");
        Answer export = export("2017");
        assertThat(export.status()).as(export.text()).isEqualTo(200);
        JsonNode row = export.json().at("/rows/0");
        assertThat(row.path("entry").asString()).isEqualTo("2016-03-15");
        assertThat(row.path("exit").asString()).isEqualTo("2017-05-02");
        assertThat(row.path("reason").asString()).isEqualTo("moved");
        assertThat(row.at("/incomeBefore/0").asString()).isEqualTo("social-assistance");
        assertThat(row.at("/incomeAfter/0").asString()).isEqualTo("employment");
        assertThat(row.path("birthYear").intValue()).isEqualTo(1984);
        assertThat(row.path("municipality").asString()).isEqualTo("kavlinge");
        assertThat(export.text()).doesNotContain(scene.id("a"), scene.id("course-of-a"));
        assertThat(export.json().at("/sources/social-assistance").asString()).isNotEmpty();
    }

    @Test
    void everybodyElseIsAYearAndASex() {
        person("without", Map.of());
        ended("without");
        person(
                "withdrawn",
                Map.of(
                        "consents",
                        List.of(
                                Map.of(
                                        "purpose",
                                        "sus",
                                        "from",
                                        "2016-02-01",
                                        "to",
                                        "2017-01-01"))));
        ended("withdrawn");
        person(
                "otherwise",
                Map.of("consents", List.of(Map.of("purpose", "workplace", "from", "2016-02-01"))));
        ended("otherwise");
        person(
                "protected",
                Map.of(
                        "consents",
                        CONSENT,
                        "protection",
                        Map.of("handlers", List.of(scene.id("handler")), "mentorSees", List.of())));
        ended("protected");
        Answer export = export("2017");
        assertThat(export.json().path("rows")).hasSize(4);
        for (JsonNode row : export.json().path("rows")) {
            assertThat(row.path("told").asString()).isEqualTo("year-and-sex");
            assertThat(row.path("sex").asString()).isEqualTo("woman");
            assertThat(row.path("year").intValue()).isEqualTo(2017);
            assertThat(row.toString())
                    .doesNotContain("moved", "kavlinge", "1984", "social-assistance", "2017-05");
        }
    }

    @Test
    void aYearHasTheCoursesThatBeganOrEndedInIt() {
        person("a", Map.of("consents", CONSENT));
        ended("a");
        assertThat(export("2015").json().path("rows")).isEmpty();
        assertThat(export("2016").json().path("rows")).hasSize(1);
        assertThat(export("2017").json().path("rows")).hasSize(1);
        assertThat(export("next").status()).isEqualTo(400);
    }

    @Test
    void asATableItIsCodesDaysAndNumbers() {
        person("a", Map.of("consents", CONSENT));
        ended("a");
        Caller leader = scene.staff(Role.PROCESS_LEADER).with("Accept", "text/csv");
        Answer table = leader.get("/api/sus-exports/" + scene.id("programme") + "?year=2017");
        assertThat(table.text().lines().toList())
                .containsExactly(
                        "number,year,sex,told,entry,exit,reason,income-before,income-after,"
                                + "municipality,birth-year",
                        "1,2017,woman,whole,2016-03-15,2017-05-02,moved,social-assistance,"
                                + "employment,kavlinge,1984");
    }

    @Test
    void whoMadeItIsOnRecordForThosePeople() {
        person("a", Map.of("consents", CONSENT));
        ended("a");
        assertThat(export("2017").status()).isEqualTo(200);
        Answer reads =
                scene.staff(Role.DATA_PROTECTION_OFFICER).get("/api/reads?person=" + scene.id("a"));
        assertThat(reads.text()).contains("export-sus");
        assertThat(
                        scene.staff(Role.BOARD_READER)
                                .get("/api/sus-exports/" + scene.id("programme") + "?year=2017")
                                .status())
                .isEqualTo(403);
    }
}
