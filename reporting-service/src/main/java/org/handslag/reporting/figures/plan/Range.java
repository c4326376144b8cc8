package org.handslag.reporting.figures.plan;

import org.jspecify.annotations.Nullable;

/**
 * How many a plan speaks of; all three absent: unknown.
 *
 * @param least at least so many; null: it does not say
 * @param most at most so many; null: it does not say
 * @param perYear so many a year, where the plan counts by years
 */
public record Range(@Nullable Integer least, @Nullable Integer most, @Nullable Integer perYear) {

    /** Exactly so many. */
    public static Range of(int number) {
        return new Range(number, number, null);
    }

    /** This, where a plain number would not say it; null for exactly so many. */
    public @Nullable Range unlessPlain() {
        return least != null && least.equals(most) && perYear == null ? null : this;
    }
}
