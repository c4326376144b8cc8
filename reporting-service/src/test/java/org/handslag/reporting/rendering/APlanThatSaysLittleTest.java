package org.handslag.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.handslag.reporting.boardreport.application.ReportJson;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.figures.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan does not say stays unknown, and no report fails for it. */
class APlanThatSaysLittleTest {
    private static final String NOTHING =
            """
            {
              "blueprint": "little", "version": 1, "title": "Little",
              "owner": {"key": "city", "title": "City"},
              "municipalities": [], "period": {"from": "unknown", "to": "unknown"},
              "intake": {"steps": []}, "cohorts": [], "outcomes": {}
            }
            """;

    private static final String UNKNOWN =
            """
            {
              "blueprint": "little", "version": 1, "title": "Little",
              "owner": {"key": "city", "title": "City"}, "pairs": false,
              "municipalities": [{"key": "town", "title": "Town"}],
              "period": {"from": "2015"},
              "intake": {"steps": [], "rolling": true},
              "cohorts": [
                {"key": "1", "title": "First", "participants": "unknown"},
                {"key": "2", "title": "Second", "participants": {"min": 15, "max": 30}},
                {"key": "3", "title": "Third", "participants": {"atMost": 5}},
                {"key": "4", "title": "Fourth", "participants": {"perYear": 200}}
              ],
              "mentors": {"planned": [{"number": "unknown"}], "capacity": "unknown"},
              "meetings": {"kinds": [{"key": "pair", "title": "Pair", "level": "pair"}]},
              "reports": [
                {"key": "last", "title": "Last", "kind": "final", "due": "unknown", "to": "unknown"}
              ],
              "decisions": [
                {"key": "go", "title": "Go", "on": "unknown", "by": "unknown", "kind": "decision"}
              ],
              "goals": [
                {"key": "a", "title": "A", "target": "unknown", "population": "pairs",
                 "measure": {"kind": "unknown"}},
                {"key": "b", "title": "B",
                 "staffShare": {"organisation": "City", "target": 0.3, "by": "2010"},
                 "measure": {"kind": "unknown"}},
                {"key": "c", "title": "C", "count": {"number": 300, "by": "unknown"},
                 "population": "pairs", "measure": {"kind": "pairs"}},
                {"key": "d", "title": "D", "target": 0.5, "population": "answered",
                 "measure": {"kind": "interview", "survey": "none", "question": "none"}}
              ]
            }
            """;

    private static Report report(String plan, String key) {
        return new Story()
                .planned(plan)
                .cohort("C9", "9", "2019-01-01")
                .course("a", "C9", "woman", 2019)
                .report(key, "2020-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "en"})
    void theReportComposesInEveryLanguageAndSaysWhatIsUnknown(String language) {
        String page = ReportPage.preview(report(NOTHING, "final"), language).page();
        String unknown = new Texts(language).get("unknown");
        assertThat(page)
                .contains("<dd>" + unknown + "</dd>")
                .contains(new Texts(language).get("goals.none"))
                .contains(new Texts(language).get("economy.none"))
                .doesNotContain("null");
        assertThat(ReportPage.preview(report(UNKNOWN, "last"), language).page())
                .contains("2010")
                .contains("15–30")
                .contains(new Texts(language).get("volumes.unpaired"))
                .doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource({"final, Slutrapport", "interim, Delrapport"})
    void wherePlansListNoReportsThePlatformsStandIn(String key, String title) {
        assertThat(ReportPage.preview(report(NOTHING, key), "sv").page()).contains(title);
        assertThat(new Story().planned(UNKNOWN).snapshot().plan().report("final"))
                .as("the plan has a final report of its own")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"final", "interim"})
    void whatWasFrozenIsReadAgain(String key) {
        Report report = report(NOTHING, key);
        String text = ReportJson.canonical(report);
        assertThat(ReportJson.canonical(ReportJson.read(text))).isEqualTo(text);
        assertThat(text).doesNotContain("\"budget\"", "\"decidingBody\"");
    }
}
