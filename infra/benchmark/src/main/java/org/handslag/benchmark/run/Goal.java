package org.handslag.benchmark.run;

import java.util.SequencedMap;

/**
 * A figure, and what it must reach.
 *
 * @param what the figure, unit included: {@code "share of the limit"}, {@code "p99 in ms"}
 * @param demand what it has to reach
 * @param aim what would be good
 * @param atMost whether smaller is better
 */
public record Goal(String what, double value, double demand, double aim, boolean atMost) {
    /** A figure that shall be high. */
    public static Goal atLeast(String what, double value, double demand, double aim) {
        return new Goal(what, value, demand, aim, false);
    }

    /** A figure that shall be low. */
    public static Goal atMost(String what, double value, double demand, double aim) {
        return new Goal(what, value, demand, aim, true);
    }

    /** Whether it reaches the demand; a figure that could not be computed does not. */
    public boolean met() {
        return atMost ? value <= demand : value >= demand;
    }

    SequencedMap<String, Object> columns() {
        return Results.columns(
                "goal", what, "value", value, "demand", demand, "aim", aim, "met", met());
    }
}
