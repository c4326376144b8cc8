package org.handslag.meeting.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handslag.meeting.plan.model.Pairs.day;
import static org.handslag.meeting.plan.model.Pairs.days;
import static org.handslag.meeting.plan.model.Pairs.period;
import static org.handslag.meeting.plan.model.Pairs.span;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndividualDueDatesTest {

    private static List<LocalDate> monthly(PairPeriod period) {
        return DueDates.every(1, period);
    }

    @Test
    void theFirstMeetingIsDueOneMonthAfterTheStart() {
        assertThat(monthly(period("2016-06-01", "2016-08-31")))
                .isEqualTo(days("2016-07-01", "2016-08-01"));
    }

    @Test
    void aMeetingCanBeDueOnTheLastDayAndNoneOnTheDayAfter() {
        assertThat(monthly(period("2016-06-01", "2016-07-01"))).isEqualTo(days("2016-07-01"));
        assertThat(monthly(period("2016-06-01", "2016-06-30"))).isEmpty();
    }

    @Test
    void aStartOnThe31stKeepsItsDayWhereTheMonthHasIt() {
        assertThat(monthly(period("2017-01-31", "2017-05-31")))
                .isEqualTo(days("2017-02-28", "2017-03-31", "2017-04-30", "2017-05-31"));
    }

    @Test
    void aLeapYearHasThe29thOfFebruary() {
        assertThat(monthly(period("2016-01-31", "2016-02-29"))).isEqualTo(days("2016-02-29"));
    }

    @Test
    void aRhythmOfTwoMonthsSkipsEverySecond() {
        assertThat(DueDates.every(2, period("2016-12-31", "2017-06-30")))
                .isEqualTo(days("2017-02-28", "2017-04-30", "2017-06-30"));
    }

    @Test
    void datesInsideABreakAreSkippedAndTheLaterOnesStayWhereTheyWere() {
        assertThat(monthly(period("2016-06-01", "2016-12-31", span("2016-07-20", "2016-09-10"))))
                .isEqualTo(days("2016-07-01", "2016-10-01", "2016-11-01", "2016-12-01"));
    }

    @Test
    void theFirstAndTheLastDayOfABreakBelongToIt() {
        assertThat(monthly(period("2016-06-01", "2016-10-01", span("2016-08-01", "2016-09-01"))))
                .isEqualTo(days("2016-07-01", "2016-10-01"));
        assertThat(monthly(period("2016-06-01", "2016-10-01", span("2016-08-02", "2016-08-31"))))
                .isEqualTo(days("2016-07-01", "2016-08-01", "2016-09-01", "2016-10-01"));
    }

    @Test
    void nothingIsDueAfterABreakWithoutAnEndHasBegun() {
        assertThat(monthly(period("2016-06-01", "2017-06-01", span("2016-08-15", null))))
                .isEqualTo(days("2016-07-01", "2016-08-01"));
    }

    @Test
    void overlappingBreaksSkipADateOnce() {
        assertThat(
                        monthly(
                                period(
                                        "2016-06-01",
                                        "2016-09-01",
                                        span("2016-07-15", "2016-08-10"),
                                        span("2016-07-25", "2016-08-20"))))
                .isEqualTo(days("2016-07-01", "2016-09-01"));
    }

    @Test
    void aVeryLongPeriodEndsAtSixtyDates() {
        List<LocalDate> dates = monthly(period("2010-01-15", "2030-01-15"));
        assertThat(dates).hasSize(60).endsWith(day("2015-01-15"));
    }

    @Test
    void aRhythmOfNoMonthsIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> DueDates.every(0, period("2016-06-01", "2016-07-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
