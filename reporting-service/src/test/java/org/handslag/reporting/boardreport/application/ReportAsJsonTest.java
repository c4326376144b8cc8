package org.handslag.reporting.boardreport.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.handslag.platform.json.Json;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.figures.report.Report;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportAsJsonTest {
    private static Report report() {
        return new Story()
                .admitted("a", "2016-03-01")
                .admitted("b", "2016-03-01")
                .admitted("c", "2016-03-01")
                .placement("a", "mentor-network", "2016-08-01", "2016-12-31")
                .cost(2016, "travel", 150_050, "2016-10-01")
                .deviation("lesson", "2016-10-01", "Zeilen\nund \"Zeichen\" åäö \u0001")
                .report("final", "2018-04-30");
    }

    @Test
    void aReportComesBackFromItsTextAsItWas() {
        assertThat(ReportJson.read(ReportJson.text(report()))).isEqualTo(report());
        assertThat(ReportJson.read(ReportJson.canonical(report()))).isEqualTo(report());
    }

    @Test
    void theCanonicalTextIsTheSameHoweverItWasWritten() {
        String canonical = ReportJson.canonical(report());
        JsonNode tree = Json.tolerant().readTree(ReportJson.text(report()));
        assertThat(ReportJson.canonical(tree.toPrettyString())).isEqualTo(canonical);
        assertThat(canonical).startsWith("{\"activities\":[{").doesNotContain("null");
    }

    @Test
    void canonicalJsonSortsMembersAndHasOneFormForNumbersAndTexts() {
        assertThat(
                        ReportJson.canonical(
                                """
                                { "b": [1.50, 100, -0.0, 1e3, true, null],
                                  "a": "\\u00e5\\/\\n\\u0001\\"" }
                                """))
                .isEqualTo("{\"a\":\"å/\\n\\u0001\\\"\",\"b\":[1.5,100,0,1000,true,null]}");
    }

    @Test
    void theJsonHasWhatABoardReportMustHave() {
        JsonNode json = Json.tolerant().readTree(ReportJson.text(report()));
        assertThat(json.path("programme").asString()).isEqualTo("P");
        assertThat(json.path("asOf").asString()).isEqualTo("2018-04-30");
        JsonNode goal = json.path("goals").get(0);
        assertThat(goal.path("key").asString()).isEqualTo("placement-3-months");
        assertThat(goal.path("target").decimalValue()).isEqualByComparingTo("0.6");
        assertThat(goal.path("share").decimalValue()).isEqualByComparingTo("0.3333");
        assertThat(goal.path("state").asString()).isEqualTo("not-reached");
        assertThat(goal.path("population").asString()).isEqualTo("admitted-participants");
        JsonNode year = json.path("budget").path("years").get(2);
        assertThat(year.path("planned").isNumber()).isTrue();
        assertThat(year.path("difference").decimalValue()).isEqualByComparingTo("-3000");
        assertThat(json.path("activities")).hasSize(14);
        assertThat(json.path("activities").get(0).path("row").intValue()).isEqualTo(1);
        assertThat(json.path("head").path("title").path("sv").asString()).isNotBlank();
        assertThat(ReportJson.text(report())).doesNotContain("E+");
    }
}
