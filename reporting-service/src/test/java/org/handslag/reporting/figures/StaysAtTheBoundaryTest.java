package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaysAtTheBoundaryTest {
    @ParameterizedTest
    @CsvSource({
        "2016-01-01, 2016-03-31, true",
        "2016-01-01, 2016-03-30, false",
        "2016-02-15, 2016-05-14, true",
        "2016-02-15, 2016-05-13, false",
        // The month that follows has no such day: its last day ends the three months.
        "2016-11-30, 2017-02-27, true",
        "2016-11-30, 2017-02-26, false",
        "2015-11-30, 2016-02-28, true",
        "2015-11-30, 2016-02-27, false",
        "2016-08-31, 2016-11-29, true",
        "2016-08-31, 2016-11-28, false"
    })
    void aStayCountsFromTheDayThatCompletesThreeCalendarMonths(
            LocalDate from, LocalDate to, boolean counts) {
        assertThat(stay(from, to).lastedBy(LocalDate.of(2020, 1, 1), 3)).isEqualTo(counts);
    }

    @Test
    void aRunningStayCountsFromTheDayItHasReachedThreeMonths() {
        OutcomeFact stay = stay(LocalDate.of(2016, 9, 1), null);
        assertThat(stay.lastedBy(LocalDate.of(2016, 11, 29), 3)).isFalse();
        assertThat(stay.lastedBy(LocalDate.of(2016, 11, 30), 3)).isTrue();
    }

    @Test
    void anEndThatLiesAheadDoesNotCountInAdvance() {
        OutcomeFact stay = stay(LocalDate.of(2016, 9, 1), LocalDate.of(2017, 3, 1));
        assertThat(stay.lastedBy(LocalDate.of(2016, 10, 15), 3)).isFalse();
        assertThat(stay.lastedBy(LocalDate.of(2016, 8, 31), 0)).isFalse();
    }

    private static OutcomeFact stay(LocalDate from, @Nullable LocalDate to) {
        return new OutcomeFact(
                "O", "X", "P", "C1", "placement", null, from, to, null, "mentor-network", null);
    }
}
