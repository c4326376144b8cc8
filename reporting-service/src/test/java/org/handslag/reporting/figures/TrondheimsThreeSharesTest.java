package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.State;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Results;
import org.handslag.reporting.figures.report.Standing;
import org.handslag.reporting.figures.report.Volumes;
import org.handslag.reporting.rendering.ReportPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Trondheim's own sizes: 15 people in three cohorts; of the first 10 seven completed, five of them
 * with a relevant job offered, two on leave, one unaccounted for; two of the third cohort's five
 * had reached one half-way.
 */
class TrondheimsThreeSharesTest {
    private static final String PLAN =
            """
            {
              "blueprint": "mentorprogram-inn", "version": 1,
              "title": {"nb": "Mentorprogram INN"},
              "owner": {"key": "inn", "title": "INN"},
              "municipalities": [],
              "period": {"from": "unknown"},
              "course": {"months": 12, "leave": {"offeredToFinish": true}},
              "cohorts": [],
              "outcomes": {"kinds": ["employment", "placement", "internship"]},
              "goals": [
                {
                  "key": "relevant-job", "title": "Relevant jobb", "target": "unknown",
                  "population": "completed-participants", "onLeave": "counted",
                  "alternatives": ["participants-of-ended-cohorts", "admitted-participants"],
                  "measure": {
                    "kind": "outcome", "outcome": "employment",
                    "relevant": true, "stage": "offered"
                  }
                }
              ]
            }
            """;

    static Story story() {
        Story story = new Story().planned(PLAN);
        story.cohort("C1", "1", "2019-01-15")
                .cohort("C2", "2", "2020-01-15")
                .cohort("C3", "3", "2021-01-15");
        for (int i = 0; i < 15; i++) {
            story.course("p" + i, "C" + (i / 5 + 1), i < 11 ? "woman" : "man", 2019 + i / 5);
        }
        // Seven completed, in time; three of these have begun a job, two are offered one.
        for (int i = 0; i < 7; i++) {
            story.completed("p" + i, "2020-12-31");
        }
        story.job("p0", "2020-11-01", "2020-12-01", 100, false)
                .job("p1", "2020-11-01", "2020-12-01", 100, false)
                .job("p2", "2020-11-01", "2020-12-01", 100, false)
                .job("p3", "2020-12-01", null, 100, true)
                .job("p4", "2020-12-01", null, 100, true);
        // Two on parental leave, offered to finish; of one nothing is known.
        story.onLeave("p7", "2020-06-01", "2020-12-01").onLeave("p8", "2020-08-01", "2020-12-01");
        story.outcome("p9", "unknown", "unknown", null, null);
        // Half-way through the third cohort: one more with subsidy, one half time.
        story.job("p10", "2021-06-01", null, 100, true).job("p11", "2021-06-01", null, 50, false);
        return story;
    }

    private static final Report REPORT = story().report("final", "2021-07-15");

    @Test
    void theSameFactsGiveFiveOfSevenFiveOfTenAndSevenOfFifteen() {
        GoalFigure goal = REPORT.goals().getFirst();
        assertThat(goal.numerator()).isEqualTo(5);
        assertThat(goal.denominator()).isEqualTo(7);
        assertThat(goal.share()).isEqualByComparingTo("0.7143");
        assertThat(goal.state()).as("no share is asked for").isEqualTo(State.WITHOUT_TARGET);
        assertThat(goal.alternatives())
                .extracting(
                        GoalFigure.Alternative::population,
                        GoalFigure.Alternative::numerator,
                        GoalFigure.Alternative::denominator,
                        GoalFigure.Alternative::answered,
                        GoalFigure.Alternative::away)
                .containsExactly(
                        tuple(Goal.Population.PARTICIPANTS_OF_ENDED_COHORTS, 5, 10, 9, 2),
                        tuple(Goal.Population.ADMITTED_PARTICIPANTS, 7, 15, 14, 2));
        assertThat(goal.alternatives().get(0).share()).isEqualByComparingTo("0.5");
        assertThat(goal.alternatives().get(1).share()).isEqualByComparingTo("0.4667");
    }

    @Test
    void offeredAndBegunAreToldApart() {
        assertThat(REPORT.goals().getFirst().stages()).isEqualTo(new GoalFigure.Stages(5, 3));
        assertThat(kind(story(), "employment", "2021-07-15"))
                .isEqualTo(new Results.Kind("employment", 3, 3, 4, 4, null));
        assertThat(REPORT.results().offers().byPercent())
                .extracting(Volumes.Number::key, Volumes.Number::number)
                .contains(tuple("full-time", 3), tuple("half-time-or-more", 1));
        assertThat(REPORT.results().offers().bySubsidy())
                .extracting(Volumes.Number::key, Volumes.Number::number)
                .contains(tuple("subsidised", 3), tuple("unsubsidised", 1));
    }

    @Test
    void whatWasOfferedIsAnOfferUntilTheDayItBegins() {
        Story story = story();
        story.job("p12", "2021-03-01", "2021-05-01", 100, false);
        assertThat(kind(story, "employment", "2021-04-30"))
                .isEqualTo(new Results.Kind("employment", 3, 3, 3, 3, null));
        assertThat(kind(story, "employment", "2021-05-01"))
                .isEqualTo(new Results.Kind("employment", 4, 4, 2, 2, null));
    }

    @Test
    void whoseOfferBeginsLaterIsNotUnaccountedForInBetween() {
        Story story = story();
        story.job("p9", "2021-03-01", "2021-05-01", 100, false);
        assertThat(Notes.unknownOutcomes(new Known(story.snapshot(), Story.day("2021-02-28"))))
                .containsExactly("p9");
        assertThat(Notes.unknownOutcomes(new Known(story.snapshot(), Story.day("2021-04-30"))))
                .isEmpty();
    }

    private static Results.Kind kind(Story story, String kind, String day) {
        return story.report("final", day).results().kinds().stream()
                .filter(one -> one.key().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybodyStandsInOnePlaceAlsoWhoIsUnaccountedFor() {
        Standing standing = REPORT.standing();
        assertThat(standing.total())
                .isEqualTo(new Standing.Part("total", null, 15, 7, 2, 2, 0, 1, 5));
        assertThat(standing.byCohort())
                .extracting(Standing.Part::admitted, Standing.Part::completed)
                .containsExactly(tuple(5, 5), tuple(5, 2), tuple(5, 0));
    }

    @Test
    void whoIsOnLeaveIsLeftOutWhereThePlanSaysSo() {
        Story story = story();
        story.planned(PLAN.replace("\"onLeave\": \"counted\"", "\"onLeave\": \"left-out\""));
        GoalFigure goal = story.report("final", "2021-07-15").goals().getFirst();
        assertThat(goal.alternatives())
                .extracting(GoalFigure.Alternative::numerator, GoalFigure.Alternative::denominator)
                .containsExactly(tuple(5, 8), tuple(7, 13));
        assertThat(goal.counting().onLeave()).isEqualTo("left-out");
        assertThat(goal.counting().onLeaveSource()).isEqualTo("blueprint");
    }

    @Test
    void theCohortsTimeIsOverAfterTheMonthsOfItsCourse() {
        assertThat(story().report("interim", "2021-01-13").goals().getFirst().alternatives())
                .extracting(GoalFigure.Alternative::denominator)
                .as("the second cohort ends on 14 January 2021")
                .containsExactly(5, 15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "en"})
    void noPercentageStandsAlone(String language) {
        String whole = ReportPage.preview(REPORT, language).page();
        String page = whole.substring(whole.indexOf("<body"));
        List<String> shares =
                page.lines()
                        .flatMap(line -> List.of(line.split("<[^>]*>")).stream())
                        .filter(text -> text.contains("%"))
                        .toList();
        String of = language.equals("en") ? "of" : "av";
        assertThat(shares)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).containsPattern("\\d+ " + of + " \\d+ \\("));
        assertThat(page)
                .contains("5 " + of + " 7 (71", "5 " + of + " 10 (50", "7 " + of + " 15 (46");
    }
}
