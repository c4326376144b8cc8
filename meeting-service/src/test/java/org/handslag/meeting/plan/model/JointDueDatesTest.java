package org.handslag.meeting.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.meeting.plan.model.Pairs.day;
import static org.handslag.meeting.plan.model.Pairs.days;
import static org.handslag.meeting.plan.model.Pairs.periodOf;
import static org.handslag.meeting.plan.model.Pairs.span;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JointDueDatesTest {
    /** What is due of the mentor's group, every so many months. */
    private record Due(LocalDate from, @Nullable LocalDate to, List<LocalDate> dates) {}

    private static Optional<Due> joint(List<PairPeriod> periods, int months) {
        return JointPeriod.of(periods)
                .map(joint -> new Due(joint.from(), joint.to(), DueDates.every(months, joint)));
    }

    @Test
    void aMentorWithOnePairIsExpectedToHoldNoJointMeeting() {
        assertThat(joint(List.of(periodOf("a", "2016-06-01", "2017-06-01")), 2)).isEmpty();
        assertThat(joint(List.of(), 2)).isEmpty();
    }

    @Test
    void twoPairsAreExpectedFromTheDayWhenTheSecondStarts() {
        Due due =
                joint(
                                List.of(
                                        periodOf("a", "2016-06-01", "2016-12-01"),
                                        periodOf("b", "2016-06-15", "2016-12-31")),
                                2)
                        .orElseThrow();
        assertThat(due.from()).isEqualTo(day("2016-06-15"));
        assertThat(due.to()).isEqualTo(day("2016-12-31"));
        assertThat(due.dates()).isEqualTo(days("2016-08-15", "2016-10-15"));
    }

    @Test
    void nothingIsExpectedOnceOneOfTwoHasEnded() {
        assertThat(
                        joint(
                                        List.of(
                                                periodOf("a", "2016-06-01", "2016-09-30"),
                                                periodOf("b", "2016-06-01", "2017-06-01")),
                                        2)
                                .orElseThrow()
                                .dates())
                .isEqualTo(days("2016-08-01"));
    }

    @Test
    void aThirdPairTakesTheEndedOnesPlaceOnTheSameDates() {
        assertThat(
                        joint(
                                        List.of(
                                                periodOf("a", "2016-06-01", "2016-09-30"),
                                                periodOf("b", "2016-06-01", "2017-02-01"),
                                                periodOf("c", "2016-11-20", "2017-02-01")),
                                        2)
                                .orElseThrow()
                                .dates())
                .isEqualTo(days("2016-08-01", "2016-12-01", "2017-02-01"));
    }

    @Test
    void pairsThatFollowEachOtherAreNeverTogether() {
        assertThat(
                        joint(
                                List.of(
                                        periodOf("a", "2016-06-01", "2016-09-30"),
                                        periodOf("b", "2016-10-01", "2017-06-01")),
                                2))
                .isEmpty();
    }

    @Test
    void aPairOnABreakDoesNotCountOnThatDate() {
        assertThat(
                        joint(
                                        List.of(
                                                periodOf("a", "2016-06-01", "2016-12-01"),
                                                periodOf(
                                                        "b",
                                                        "2016-06-01",
                                                        "2016-12-01",
                                                        span("2016-07-15", "2016-08-15"))),
                                        2)
                                .orElseThrow()
                                .dates())
                .isEqualTo(days("2016-10-01", "2016-12-01"));
    }

    @Test
    void ofThreePairsTwoAreEnough() {
        assertThat(
                        joint(
                                        List.of(
                                                periodOf("a", "2016-06-01", "2016-12-01"),
                                                periodOf("b", "2016-06-01", "2016-12-01"),
                                                periodOf(
                                                        "c",
                                                        "2016-06-01",
                                                        "2016-12-01",
                                                        span("2016-06-02", null))),
                                        3)
                                .orElseThrow()
                                .dates())
                .isEqualTo(days("2016-09-01", "2016-12-01"));
    }
}
