package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.util.List;

/** How a programme says how many meetings of a kind it expects. */
public sealed interface Expectation {

    /**
     * One in each so many months.
     *
     * @param months at least 1
     */
    record EveryMonths(int months) implements Expectation {}

    /** So many, or so many hours, in each month. */
    record PerMonth(double atLeast, Unit unit) implements Expectation {}

    /** So many in the whole period. */
    record InAll(int number) implements Expectation {}

    /**
     * So many in the whole period, each between two meetings of another kind.
     *
     * @param others the days on which those were held
     */
    record Between(int number, List<LocalDate> others) implements Expectation {
        public Between {
            others = List.copyOf(others);
        }
    }

    /** None that could be counted. */
    record Open() implements Expectation {}
}
