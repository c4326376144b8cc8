package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Standing;
import org.handslag.reporting.figures.report.Volumes;
import org.handslag.reporting.rendering.ReportPage;
import org.junit.jupiter.api.Test;

/** What programmes of the field want to read in their reports, by their own blueprints. */
class TheFieldsOwnReportsTest {
    @Test
    void nhosRegionsStandApartAndSoDoesTheShareOfNewMentors() throws IOException {
        Story story = Story.ofTheField("nho-global-future").cohort("C9", "2014", "2014-01-15");
        for (int i = 0; i < 40; i++) {
            story.admission(
                    "p" + i,
                    "C9",
                    i % 2 == 0 ? "woman" : "man",
                    "region-" + (i / 10 + 1),
                    "selected",
                    "2014-02-01",
                    null,
                    null);
            story.mentor("m" + i, "region-" + (i / 10 + 1), "2014-03-01", i % 3 != 0);
        }
        Report report = story.report("final", "2014-12-31");
        assertThat(report.volumes().participants().byMunicipality())
                .extracting(Volumes.Course::key, Volumes.Course::planned, Volumes.Course::admitted)
                .containsExactly(
                        tuple("region-1", 10, 10),
                        tuple("region-2", 10, 10),
                        tuple("region-3", 10, 10),
                        tuple("region-4", 10, 10));
        Volumes.NewMentors fresh = report.volumes().mentors().newMentors();
        assertThat(fresh.total().fresh()).isEqualTo(26);
        assertThat(fresh.total().active()).isEqualTo(40);
        assertThat(fresh.total().share()).isEqualByComparingTo("0.65");
        assertThat(fresh.byMunicipality())
                .extracting(Volumes.NewIn::key, Volumes.NewIn::fresh, Volumes.NewIn::active)
                .containsExactly(
                        tuple("region-1", 6, 10),
                        tuple("region-2", 7, 10),
                        tuple("region-3", 7, 10),
                        tuple("region-4", 6, 10));
        String page = ReportPage.preview(report, "sv").page();
        assertThat(page)
                .contains("65-70 % av mentorerna var nya 2014", "26 av 40 (65\u00a0%)")
                .contains("6 av 10 (60\u00a0%)", "Deltagaravgift", "okänt, sedan 2014");
        assertThat(report.head().terms().fee()).isEqualTo(new Plan.Fee("unknown", null, "2014"));
    }

    @Test
    void jusekStartsOverlapAndEachIsARoundOfItsOwn() throws IOException {
        Story story =
                Story.ofTheField("jusek")
                        .cohort("A", "autumn-2010", "2018-09-01")
                        .cohort("S", "spring-2011", "2019-02-01");
        for (int i = 0; i < 20; i++) {
            story.course("a" + i, "A", "woman", 2018);
        }
        for (int i = 0; i < 15; i++) {
            story.course("s" + i, "S", "man", 2019);
        }
        story.course("a0", "S", "woman", 2019).completed("a1", "2019-02-15");
        Standing both = story.report("final", "2019-03-01").standing();
        assertThat(both.byCohort())
                .extracting(Standing.Part::key, Standing.Part::admitted, Standing.Part::underWay)
                .containsExactly(tuple("autumn-2010", 20, 19), tuple("spring-2011", 16, 16));
        assertThat(both.total().underWay())
                .as("one is in both starts, one is through")
                .isEqualTo(34);
        assertThat(both.startsAtOnce()).isEqualTo(2);
        assertThat(story.report("final", "2018-12-31").standing().startsAtOnce()).isEqualTo(1);
        assertThat(ReportPage.preview(story.report("final", "2019-03-01"), "en").page())
                .contains("People of 2 cohorts are under way or on leave at once.");
    }

    @Test
    void oxlosSixtyThreeRefusalsHaveTheirReasons() throws IOException {
        Story story = Story.ofTheField("oxlo").cohort("C9", "2014", "2019-01-15");
        List<String> reasons = List.of("not-the-target-group", "criteria-not-met", "cohort-full");
        for (int i = 0; i < 71; i++) {
            story.decided(
                    "p" + i,
                    "C9",
                    i < 8 ? "selected" : "declined",
                    "2019-02-01",
                    i < 8 ? "fits" : i == 70 ? null : reasons.get(i % 3));
        }
        Volumes.Participants people = story.report("final", "2019-12-31").volumes().participants();
        assertThat(people.total().referred()).isEqualTo(71);
        assertThat(people.total().admitted()).isEqualTo(8);
        assertThat(people.total().declined()).isEqualTo(63);
        assertThat(people.declineReasons())
                .extracting(Volumes.Number::key, Volumes.Number::number)
                .containsExactly(
                        tuple("cohort-full", 21),
                        tuple("criteria-not-met", 20),
                        tuple("not-the-target-group", 21),
                        tuple("unknown", 1));
        assertThat(story.report("final", "2019-01-31").volumes().participants().declineReasons())
                .isEmpty();
        assertThat(ReportPage.preview(story.report("final", "2019-12-31"), "sv").page())
                .contains("Orsaker till avslag", "Hör inte till målgruppen");
    }
}
