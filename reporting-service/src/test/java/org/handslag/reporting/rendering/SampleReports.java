package org.handslag.reporting.rendering;

import java.time.LocalDate;
import java.util.List;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.figures.report.Report;

/**
 * Reports to render: one that has something in every section, and one of a plan that says little.
 */
public final class SampleReports {
    /** What markup and spreadsheets must not take for their own. */
    static final String EVIL = "<script>alert('x')</script> & \"quoted\"";

    /** What a spreadsheet must not calculate. */
    static final String FORMULA = "=SUM(1,2)";

    private static final String LITTLE =
            """
            {
              "blueprint": "little", "version": 1, "title": "Little",
              "owner": {"key": "city", "title": "City"},
              "municipalities": [], "period": {"from": "unknown", "to": "unknown"},
              "intake": {"steps": []}, "cohorts": [], "outcomes": {}
            }
            """;

    private SampleReports() {}

    /** The Kävlinge-Lomma plan's final report, with a little of everything that happens. */
    public static Report full() {
        return full("final", "2018-04-30");
    }

    /** Another of its reports. */
    static Report full(String key, String asOf) {
        Story story =
                new Story()
                        .admitted("a", "2016-03-01")
                        .admission(
                                "b",
                                "C2",
                                "other",
                                "elsewhere",
                                "selected",
                                "2017-03-01",
                                null,
                                "2017-06-01")
                        .placement("a", "mentor-network", "2016-08-01", "2016-12-31")
                        .outcome("b", "employment", "own", "2017-05-01", null)
                        .outcome("b", "unknown", "unknown", null, null)
                        .mentor("m1", "kavlinge", "2016-02-01")
                        .pair("m1", "a", "2016-05-01", "2016-10-01")
                        .survey(
                                "mentors-final",
                                "2017-12-01",
                                List.of("m1"),
                                Story.answer("m1", "2017-12-10", "enriched-by-exchange", "yes"))
                        .activity(1, "2016-02-01", "2016-03-01", "done")
                        .activity(5, "2016-02-01", null, "ongoing")
                        .activity(9, "2017-02-01", null, "cancelled")
                        .decided("board-decision", "2015-11-30", "approved")
                        .cost(2016, "travel", 2_000_50, "2016-10-01");
        for (String kind : List.of("deviation", "risk", "lesson")) {
            story.deviation(kind, "2016-10-01", EVIL);
        }
        return story.deviation("change", "2016-10-01", FORMULA).report(key, asOf);
    }

    /** A plan that says little, and nothing has happened. */
    public static Report sparse() {
        return new Story().planned(LITTLE).report("final", "2020-01-01");
    }

    /** The full one, frozen. */
    static Document frozen(String language) {
        return ReportPage.frozen(
                full(), language, new ReportPage.Seal(LocalDate.of(2018, 5, 2), 1, "0".repeat(64)));
    }
}
