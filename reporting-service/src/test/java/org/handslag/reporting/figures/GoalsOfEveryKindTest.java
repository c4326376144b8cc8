package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.handslag.reporting.figures.Story.answer;

import java.math.BigDecimal;
import java.util.List;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.State;
import org.handslag.reporting.figures.report.Volumes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalsOfEveryKindTest {
    private static Story story(String goal) {
        return new Story()
                .planned(
                        """
                        {
                          "blueprint": "goals", "version": 1, "title": "Goals",
                          "owner": {"key": "city", "title": "City"},
                          "municipalities": [],
                          "period": {"from": "2017-04", "to": "2018-12"},
                          "cohorts": [], "outcomes": {},
                          "mentors": {"newShare": {"min": 65, "max": 70}},
                          "surveys": [
                            {"key": "before", "title": "Before", "instrument": "survey",
                             "population": "participants", "questions": [
                               {"key": "q", "text": "?", "scale": "agree-5",
                                "favourable": ["4", "5"]}]},
                            {"key": "after", "title": "After", "instrument": "interview",
                             "population": "participants", "questions": [
                               {"key": "q", "text": "?", "scale": "agree-5",
                                "favourable": ["4", "5"]}]}
                          ],
                          "goals": [{"key": "g", "title": "G", %s}]
                        }
                        """
                                .formatted(goal.replace('\'', '"')));
    }

    private static GoalFigure on(Story story, String day) {
        return story.report("final", day).goals().getFirst();
    }

    private static Story pairs(Story story, int from, int number, String acceptedOn) {
        for (int i = from; i < from + number; i++) {
            story.pair("m" + i, "p" + i, acceptedOn, null);
        }
        return story;
    }

    @Test
    void aCountByADateIsReachedByThenOrNotAtAll() {
        String goal =
                "'count': {'number': 300, 'by': '2018-07'}, 'population': 'pairs',"
                        + " 'measure': {'kind': 'pairs'}";
        Story story = pairs(pairs(story(goal), 0, 180, "2017-09-01"), 180, 119, "2018-07-31");
        assertThat(on(story, "2018-07-30").state()).isEqualTo(State.UNDER_WAY);
        assertThat(on(story, "2018-07-30").numerator()).isEqualTo(180);
        assertThat(on(story, "2018-07-31").state()).isEqualTo(State.NOT_REACHED);
        pairs(story, 299, 1, "2018-08-01");
        GoalFigure late = on(story, "2018-09-01");
        assertThat(late.numerator()).as("what came after the date does not help").isEqualTo(299);
        assertThat(late.needed()).isEqualTo(300);
        assertThat(late.share()).as("a count is no share").isNull();
        pairs(story, 300, 1, "2018-07-01");
        assertThat(on(story, "2018-09-01").state()).isEqualTo(State.REACHED);
    }

    @Test
    void aCountAYearIsHeldAgainstEachYear() {
        String goal = "'countPerYear': 3, 'population': 'pairs', 'measure': {'kind': 'pairs'}";
        Story story = pairs(pairs(story(goal), 0, 2, "2017-09-01"), 2, 3, "2018-02-01");
        GoalFigure figure = on(story, "2018-06-01");
        assertThat(figure.years())
                .extracting(
                        GoalFigure.YearCount::year,
                        GoalFigure.YearCount::number,
                        GoalFigure.YearCount::state)
                .containsExactly(tuple(2017, 2, State.NOT_REACHED), tuple(2018, 3, State.REACHED));
        assertThat(figure.state()).isEqualTo(State.NOT_REACHED);
        assertThat(on(story, "2017-12-30").years())
                .extracting(GoalFigure.YearCount::state)
                .containsExactly(State.UNDER_WAY);
        assertThat(on(story, "2020-01-01").years()).as("to the programme's end").hasSize(2);
    }

    @Test
    void aPairAfterARematchCountsInItsOwnYear() {
        Story story =
                story("'countPerYear': 3, 'population': 'pairs', 'measure': {'kind': 'pairs'}");
        story.pair("m1", "p1", "2017-09-01", "2017-12-01");
        story.pair("m2", "p1", "2018-02-01", null);
        assertThat(on(story, "2018-06-01").years())
                .extracting(GoalFigure.YearCount::year, GoalFigure.YearCount::number)
                .containsExactly(tuple(2017, 1), tuple(2018, 1));
    }

    @Test
    void aChangeComparesWhatTheSamePersonSaidBeforeAndAfter() {
        Story story =
                story(
                        "'change': {'before': 'before', 'after': 'after'},"
                                + " 'population': 'admitted-participants',"
                                + " 'measure': {'kind': 'survey', 'survey': 'after',"
                                + " 'question': 'q'}");
        for (String who : List.of("a", "b", "c", "d")) {
            story.admitted(who, "2017-05-01");
        }
        story.survey(
                "before",
                "2017-05-01",
                List.of("a", "b", "c", "d"),
                answer("a", "2017-05-02", "q", "2"),
                answer("b", "2017-05-02", "q", "3"),
                answer("c", "2017-05-02", "q", "5"));
        assertThat(on(story, "2017-12-31").state()).isEqualTo(State.NOT_YET_MEASURED);
        story.survey(
                "after",
                "2018-05-01",
                List.of("a", "b", "c", "d"),
                answer("a", "2018-05-02", "q", "4"),
                answer("b", "2018-05-02", "q", "4"),
                answer("c", "2018-05-02", "q", "4"),
                answer("d", "2018-05-02", "q", "1"));
        GoalFigure figure = on(story, "2018-12-31");
        assertThat(figure.change())
                .isEqualTo(new GoalFigure.Change("before", "after", 1, 3, 3, 4, 3, 1, 3, 2, 0, 1));
        assertThat(figure.numerator()).isEqualTo(2);
        assertThat(figure.denominator()).isEqualTo(4);
        assertThat(figure.answered()).isEqualTo(3);
        assertThat(figure.state()).isEqualTo(State.REACHED);
    }

    @Test
    void aShareOfAnOrganisationsStaffIsShownAsStatedAndNeverMadeUp() {
        GoalFigure figure =
                on(
                        story(
                                "'staffShare': {'organisation': 'City', 'target': 0.3,"
                                        + " 'by': '2010'}, 'measure': {'kind': 'unknown'}"),
                        "2018-12-31");
        assertThat(figure.state()).isEqualTo(State.UNKNOWN);
        assertThat(figure.numerator()).isNull();
        assertThat(figure.denominator()).isNull();
        assertThat(figure.staff().target()).isEqualByComparingTo("0.3");
        assertThat(figure.staff().by()).isEqualTo("2010");
    }

    @ParameterizedTest
    @CsvSource({"one-stay, counted, 0", "summed, counted, 1", "summed, left-out, 0"})
    void monthsAreCountedInOneStayOrSummedAndRunningStaysAsTheGoalSays(
            String counting, String running, int numerator) {
        Story story =
                story(
                                "'target': 0.5, 'population': 'admitted-participants',"
                                        + " 'measure': {'kind': 'outcome',"
                                        + " 'outcome': 'placement', 'months': 3,"
                                        + " 'counting': '%s', 'running': '%s'}"
                                                .formatted(counting, running))
                        .admitted("a", "2017-05-01")
                        .placement("a", "own", "2017-06-01", "2017-07-31")
                        .placement("a", "own", "2017-07-15", "2017-08-15")
                        .placement("a", "own", "2017-10-01", null);
        // 76 days by 15 August; the 90th day is 14 October.
        assertThat(on(story, "2017-10-13").numerator()).isZero();
        assertThat(on(story, "2017-10-14").numerator()).isEqualTo(numerator);
        assertThat(on(story, "2018-12-31").counting().stays()).isEqualTo(counting);
    }

    @Test
    void ofThoseAskedAndOfThoseWhoAnsweredAreTwoShares() {
        Story story =
                story(
                                "'target': 0.5, 'population': 'asked',"
                                        + " 'alternatives': ['answered', 'applicants'],"
                                        + " 'measure': {'kind': 'interview',"
                                        + " 'survey': 'after', 'question': 'q'}")
                        .admitted("a", "2017-05-01")
                        .admitted("b", "2017-05-01")
                        .admission("c", "C1", "man", "x", "declined", "2017-05-01", null, null)
                        .survey(
                                "after",
                                "2018-05-01",
                                List.of("a", "b"),
                                answer("a", "2018-05-02", "q", "5"));
        GoalFigure figure = on(story, "2018-12-31");
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(2);
        assertThat(figure.alternatives())
                .extracting(
                        GoalFigure.Alternative::population,
                        GoalFigure.Alternative::numerator,
                        GoalFigure.Alternative::denominator)
                .containsExactly(
                        tuple(Goal.Population.ANSWERED, 1, 1),
                        tuple(Goal.Population.APPLICANTS, 1, 3));
    }

    @Test
    void aGoalWithADueDateIsUnderWayUntilThen() {
        Story story =
                story(
                                "'target': 0.5, 'due': '2018-06',"
                                        + " 'population': 'completed-participants',"
                                        + " 'measure': {'kind': 'outcome',"
                                        + " 'outcome': 'employment'}")
                        .admitted("a", "2017-05-01")
                        .completed("a", "2018-03-01");
        assertThat(on(story, "2018-02-28").state()).isEqualTo(State.NOT_YET_MEASURED);
        assertThat(on(story, "2018-06-29").state()).isEqualTo(State.UNDER_WAY);
        assertThat(on(story, "2018-06-30").state()).isEqualTo(State.NOT_REACHED);
    }

    @Test
    void theShareOfNewMentorsIsOfThoseWhoBecameActive() {
        Story story = story("'target': 'unknown', 'measure': {'kind': 'unknown'}");
        for (int i = 0; i < 10; i++) {
            story.mentor("m" + i, "x", i < 4 ? "2017-05-01" : "2018-05-01", i % 3 != 0);
        }
        Volumes.NewMentors fresh =
                story.report("final", "2018-12-31").volumes().mentors().newMentors();
        assertThat(fresh.least()).isEqualByComparingTo("0.65");
        assertThat(fresh.total())
                .isEqualTo(new Volumes.NewShare(null, 6, 10, 10, new BigDecimal("0.6")));
        assertThat(fresh.byYear())
                .extracting(
                        Volumes.NewShare::year, Volumes.NewShare::fresh, Volumes.NewShare::active)
                .containsExactly(tuple(2017, 2, 4), tuple(2018, 4, 6));
    }
}
