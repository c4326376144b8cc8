package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.rendering.ReportPage;
import org.junit.jupiter.api.Test;

/** A document that states 73 places offered, of parts that sum to 81. */
class StatedBesideComputedTest {
    private static final String PLAN =
            """
            {
              "blueprint": "national", "version": 1, "title": "National",
              "owner": {"key": "state", "title": "State"}, "municipalities": [],
              "period": {"from": "2014-01"}, "cohorts": [], "outcomes": {}, "goals": [],
              "statedFigures": [
                {"key": "places-offered", "title": "Places offered", "stated": 73, "parts": [
                  {"key": "north", "title": "North", "number": 50},
                  {"key": "south", "title": "South", "number": 31}]}
              ]
            }
            """;

    @Test
    void bothStandAndTheDisagreementIsNamed() {
        Report report = new Story().planned(PLAN).report("final", "2016-12-31");

        assertThat(report.statedFigures())
                .extracting(
                        Report.StatedFigure::stated,
                        Report.StatedFigure::sum,
                        Report.StatedFigure::difference)
                .containsExactly(tuple(73, 81, 8));
        for (String language : List.of("sv", "nb", "en")) {
            assertThat(ReportPage.preview(report, language).page())
                    .contains("Places offered", "<td", "73", "81");
        }
        assertThat(ReportPage.preview(report, "en").page())
                .contains("The document states 73, its parts sum to 81.");
    }
}
