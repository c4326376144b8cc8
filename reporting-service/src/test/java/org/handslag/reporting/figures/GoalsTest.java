package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.reporting.figures.Story.answer;
import static org.handslag.reporting.figures.Story.attempt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalsTest {
    private static final String WIDER = "wider-network-and-strategies";

    @Test
    void thePlacementGoalCountsOneLongEnoughStayThroughTheNetworkPerPerson() {
        Story story = new Story();
        for (String who : List.of("a", "b", "c", "d", "e")) {
            story.admitted(who, "2016-03-01");
        }
        story.placement("a", "mentor-network", "2016-09-01", "2016-12-31")
                .placement("a", "mentor-network", "2017-02-01", "2017-06-30")
                .placement("b", "case-officer", "2016-09-01", "2016-12-31")
                .placement("c", "mentor-network", "2016-09-01", "2016-10-31")
                .placement("c", "mentor-network", "2016-11-01", "2016-12-31")
                .placement("stranger", "mentor-network", "2016-09-01", "2016-12-31");
        GoalFigure goal = story.goal("placement-3-months", "2018-04-30");
        assertThat(goal.numerator()).isEqualTo(1);
        assertThat(goal.denominator()).isEqualTo(5);
        assertThat(goal.share()).isEqualByComparingTo("0.2");
        assertThat(goal.needed()).isEqualTo(3);
        assertThat(goal.planned()).isEqualTo(70);
        assertThat(goal.plannedNeeded()).isEqualTo(42);
        assertThat(goal.state()).isEqualTo(State.NOT_REACHED);
    }

    @Test
    void whoEndedEarlyStaysInTheDenominatorAndWhoWithdrewBeforeAdmissionIsNotInIt() {
        Story story =
                new Story()
                        .admitted("a", "2016-03-01")
                        .admission(
                                "b",
                                "C1",
                                "man",
                                "lomma",
                                "selected",
                                "2016-03-01",
                                null,
                                "2016-08-01")
                        .admission(
                                "c",
                                "C1",
                                "man",
                                "lomma",
                                "selected",
                                "2016-03-01",
                                "2016-02-20",
                                null)
                        .admission("d", "C1", "man", "lomma", "declined", "2016-03-01", null, null)
                        .admission(
                                "e",
                                "C1",
                                "man",
                                "lomma",
                                "waiting-list",
                                "2016-03-01",
                                null,
                                null);
        assertThat(story.goal("employment", "2018-04-30").denominator()).isEqualTo(2);
    }

    @Test
    void aPersonAdmittedTwiceCountsOnce() {
        Story story =
                new Story()
                        .admitted("a", "2016-03-01")
                        .admission(
                                "a",
                                "C2",
                                "woman",
                                "kavlinge",
                                "selected",
                                "2017-03-01",
                                null,
                                null)
                        .outcome("a", "employment", "own", "2017-05-01", null);
        GoalFigure goal = story.goal("employment", "2018-04-30");
        assertThat(goal.denominator()).isEqualTo(1);
        assertThat(goal.numerator()).isEqualTo(1);
        assertThat(goal.breakdown())
                .filteredOn(part -> part.dimension().equals("cohort"))
                .extracting(GoalFigure.Part::denominator)
                .containsExactly(1, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.6, 35, 21",
        "0.6, 70, 42",
        "0.1, 70, 7",
        "0.9, 70, 63",
        "0.9, 35, 32",
        "0.9, 0, 0",
        "0.1, 1, 1",
        "0.3, 10, 3"
    })
    void whatIsNeededIsTheLeastWholeNumberThatReachesTheShare(
            BigDecimal target, int of, int needed) {
        assertThat(GoalFigures.needed(target, of)).isEqualTo(needed);
    }

    @Test
    void exactlyTheShareIsReachedAndOneLessIsNot() {
        assertThat(mentorsEnriched(35, 32).state()).isEqualTo(State.REACHED);
        assertThat(mentorsEnriched(35, 31).state()).isEqualTo(State.NOT_REACHED);
        assertThat(mentorsEnriched(10, 9).state()).isEqualTo(State.REACHED);
        assertThat(mentorsEnriched(10, 9).share()).isEqualByComparingTo("0.9");
    }

    private static GoalFigure mentorsEnriched(int active, int enriched) {
        Story story = new Story().mentor("never-active", "lomma", null);
        var asked = new ArrayList<String>();
        var answers = new ArrayList<SurveyFact.Response>();
        for (int i = 0; i < active; i++) {
            story.mentor("m" + i, "lomma", "2016-03-01");
            asked.add("m" + i);
            answers.add(
                    answer(
                            "m" + i,
                            "2018-01-10",
                            "enriched-by-exchange",
                            i < enriched ? "yes" : "no"));
        }
        return story.survey(
                        "mentors-final",
                        "2017-12-10",
                        asked,
                        answers.toArray(SurveyFact.Response[]::new))
                .goal("mentors-enriched", "2018-04-30");
    }

    @Test
    void whoDidNotAnswerIsInTheDenominatorButNotAmongTheAnswered() {
        Story story =
                new Story()
                        .admitted("a", "2016-03-01")
                        .admitted("b", "2016-03-01")
                        .admitted("c", "2016-03-01")
                        .admitted("d", "2016-03-01")
                        .survey(
                                "participants-final",
                                "2017-12-10",
                                List.of("a", "b", "c"),
                                answer("a", "2018-01-10", WIDER, "yes"),
                                answer("b", "2018-01-10", WIDER, "no"),
                                attempt("c", "2018-01-10", "declined"));
        GoalFigure goal = story.goal("wider-network", "2018-04-30");
        assertThat(goal.numerator()).isEqualTo(1);
        assertThat(goal.denominator()).isEqualTo(4);
        assertThat(goal.answered()).isEqualTo(2);
        assertThat(goal.share()).isEqualByComparingTo("0.25");
        assertThat(goal.shareOfAnswered()).isEqualByComparingTo("0.5");
        // Nobody of the four answered the other question of the same survey.
        assertThat(story.goal("knowledge-of-working-life", "2018-04-30").answered()).isZero();
    }

    @Test
    void theLatestAnswerByTheDayStands() {
        Story story =
                new Story()
                        .admitted("a", "2016-03-01")
                        .survey(
                                "participants-final",
                                "2017-12-10",
                                List.of("a"),
                                attempt("a", "2017-12-11", "not-reached"),
                                answer("a", "2017-12-20", WIDER, "no"),
                                answer("a", "2018-02-01", WIDER, "yes"));
        assertThat(story.goal("wider-network", "2017-12-11").answered()).isZero();
        assertThat(story.goal("wider-network", "2017-12-20").numerator()).isZero();
        assertThat(story.goal("wider-network", "2017-12-20").answered()).isEqualTo(1);
        assertThat(story.goal("wider-network", "2018-02-01").numerator()).isEqualTo(1);
    }

    @Test
    void nothingIsMeasuredBeforeAnybodyWasAsked() {
        Story story =
                new Story()
                        .admitted("a", "2016-03-01")
                        .survey(
                                "participants-final",
                                "2017-12-10",
                                List.of("a"),
                                answer("a", "2018-01-10", WIDER, "yes"));
        GoalFigure before = story.goal("wider-network", "2016-12-31");
        assertThat(before.state()).isEqualTo(State.NOT_YET_MEASURED);
        assertThat(before.share()).isNull();
        assertThat(before.denominator()).isEqualTo(1);
        assertThat(story.goal("wider-network", "2018-01-10").state()).isEqualTo(State.REACHED);
    }

    @Test
    void aRefusalIsAMeasurement() {
        Story story =
                new Story()
                        .admitted("a", "2016-03-01")
                        .survey(
                                "participants-final",
                                "2017-12-10",
                                List.of("a"),
                                attempt("a", "2018-01-10", "declined"));
        GoalFigure goal = story.goal("wider-network", "2018-04-30");
        assertThat(goal.state()).isEqualTo(State.NOT_REACHED);
        assertThat(goal.shareOfAnswered()).isNull();
    }

    @Test
    void aPlacementGoalIsMeasuredFromTheDayOnWhichSomebodyCouldHaveFulfilledIt() {
        Story story =
                new Story()
                        .admitted("a", "2016-03-01")
                        .placement("a", "case-officer", "2016-09-01", "2016-09-10");
        assertThat(story.goal("placement-3-months", "2016-11-29").state())
                .isEqualTo(State.NOT_YET_MEASURED);
        assertThat(story.goal("placement-3-months", "2016-11-30").state())
                .isEqualTo(State.NOT_REACHED);
        assertThat(story.goal("employment", "2017-11-29").state())
                .isEqualTo(State.NOT_YET_MEASURED);
        assertThat(story.goal("employment", "2017-11-30").state()).isEqualTo(State.NOT_REACHED);
    }

    @Test
    void whoOnlyHasAnUnknownOutcomeIsNotAmongTheKnown() {
        Story story =
                new Story()
                        .admitted("a", "2016-03-01")
                        .admitted("b", "2016-03-01")
                        .outcome("a", "unknown", "unknown", null, null)
                        .outcome("b", "unknown", "unknown", null, null)
                        .outcome("b", "employment", "own", "2017-02-01", null);
        GoalFigure goal = story.goal("employment", "2018-04-30");
        assertThat(goal.answered()).isEqualTo(1);
        assertThat(goal.shareOfAnswered()).isEqualByComparingTo("1");
        assertThat(goal.share()).isEqualByComparingTo("0.5");
    }
}
