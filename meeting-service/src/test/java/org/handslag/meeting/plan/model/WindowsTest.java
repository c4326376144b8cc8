package org.handslag.meeting.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.meeting.plan.model.Pairs.course;
import static org.handslag.meeting.plan.model.Pairs.day;
import static org.handslag.meeting.plan.model.Pairs.period;
import static org.handslag.meeting.plan.model.Pairs.periodOf;
import static org.handslag.meeting.plan.model.Pairs.span;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static List<LocalDate> months(Period period) {
        return Window.monthly(period, 2).stream().map(Window::from).toList();
    }

    private static PlanDrawing drawing(Expectation expectation, @Nullable Integer courseMonths) {
        return new PlanDrawing(
                "programme",
                "cohort",
                "mentor",
                new PeriodRule(PeriodRule.Start.AGREEMENT, true, null, courseMonths, null),
                List.of(
                        new PlanDrawing.Rhythm(
                                "individual", false, expectation, List.of("cv", "network"))));
    }

    @Test
    void aMonthIsAskedForWhereItLiesWholeInThePeriod() {
        assertThat(months(period("2016-06-01", "2016-08-31")))
                .containsExactly(day("2016-06-01"), day("2016-07-01"), day("2016-08-01"));
        assertThat(months(period("2016-06-02", "2016-08-30"))).containsExactly(day("2016-07-01"));
    }

    @Test
    void aWindowSaysItsMonthAndHowMuchIsDue() {
        assertThat(Window.monthly(period("2016-02-01", "2016-02-29"), 1.5))
                .containsExactly(new Window(day("2016-02-01"), day("2016-02-29"), 1.5));
    }

    @Test
    void aMonthWithADayOfBreakIsLeftOut() {
        assertThat(months(period("2016-06-01", "2016-08-31", span("2016-07-31", "2016-07-31"))))
                .containsExactly(day("2016-06-01"), day("2016-08-01"));
        assertThat(months(period("2016-06-01", "2016-08-31", span("2016-07-01", null))))
                .containsExactly(day("2016-06-01"));
    }

    @Test
    void aGroupIsAskedForMonthsInWhichTwoPairsAreThere() {
        JointPeriod joint =
                JointPeriod.of(
                                List.of(
                                        periodOf("a", "2016-06-01", "2016-08-31"),
                                        periodOf("b", "2016-06-15", "2016-12-31")))
                        .orElseThrow();

        assertThat(months(joint)).containsExactly(day("2016-07-01"), day("2016-08-01"));
    }

    @Test
    void aTotalIsDueByTheEndOfThePeriod() {
        MeetingPlan plan =
                drawing(new Expectation.InAll(12), 12)
                        .of(List.of(course("a", "2016-06-01", null)))
                        .getFirst();

        assertThat(plan.windows())
                .containsExactly(new Window(day("2016-06-01"), day("2017-06-01"), 12));
        assertThat(plan.unit()).isEqualTo(Unit.MEETINGS);
        assertThat(plan.expected()).isEmpty();
    }

    @Test
    void aCourseOfTwelveMonthsHasTwelveMonthlyDates() {
        assertThat(
                        drawing(new Expectation.EveryMonths(1), 12)
                                .of(List.of(course("a", "2016-06-01", null)))
                                .getFirst()
                                .expected())
                .hasSize(12)
                .endsWith(day("2017-06-01"));
    }

    @Test
    void aTotalWithoutAKnownEndIsNotDueYet() {
        MeetingPlan plan =
                drawing(new Expectation.InAll(12), null)
                        .of(List.of(course("a", "2016-06-01", null)))
                        .getFirst();

        assertThat(plan.windows()).containsExactly(new Window(day("2016-06-01"), null, 12));
    }

    @Test
    void aPairThatEndedBeforeItsTimeOwesNoTotal() {
        assertThat(
                        drawing(new Expectation.InAll(12), 12)
                                .of(List.of(course("a", "2016-06-01", "2016-09-01")))
                                .getFirst()
                                .windows())
                .isEmpty();
    }

    @Test
    void aPairWhoseParticipantWentThroughOwesTheTotalAlsoSomeDaysEarly() {
        PairCourse through =
                new PairCourse(
                        "a",
                        "participant-of-a",
                        day("2016-06-01"),
                        day("2016-06-01"),
                        null,
                        day("2017-05-25"),
                        day("2017-05-25"),
                        null,
                        Map.of(),
                        List.of());

        assertThat(drawing(new Expectation.InAll(12), 12).of(List.of(through)).getFirst().windows())
                .singleElement()
                .satisfies(window -> assertThat(window.to()).isEqualTo(day("2017-05-25")));
    }

    @Test
    void daysOfLeaveMoveTheEndOfTheCourse() {
        PairCourse onLeave =
                new PairCourse(
                        "a",
                        "participant-of-a",
                        day("2016-06-01"),
                        day("2016-06-01"),
                        null,
                        null,
                        List.of(
                                span("2016-07-01", "2016-07-10"),
                                span("2016-07-06", "2016-07-20")));

        assertThat(
                        drawing(new Expectation.InAll(12), 12)
                                .of(List.of(onLeave))
                                .getFirst()
                                .windows()
                                .getFirst()
                                .to())
                .isEqualTo(day("2017-06-21"));
    }

    @Test
    void themesAreDoneOrLeftInTheBlueprintsOrder() {
        PairCourse talked =
                new PairCourse(
                        "a",
                        "participant-of-a",
                        day("2016-06-01"),
                        day("2016-06-01"),
                        null,
                        null,
                        null,
                        null,
                        Map.of("individual", Set.of("network")),
                        List.of());

        assertThat(drawing(new Expectation.Open(), null).of(List.of(talked)).getFirst().themes())
                .isEqualTo(new Themes(List.of("network"), List.of("cv")));
    }
}
