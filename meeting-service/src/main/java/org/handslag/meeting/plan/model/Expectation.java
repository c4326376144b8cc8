package org.handslag.meeting.plan.model;

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

    /** None that could be counted. */
    record Open() implements Expectation {}
}
