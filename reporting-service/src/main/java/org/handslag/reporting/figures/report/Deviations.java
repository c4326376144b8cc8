package org.handslag.reporting.figures.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/** Where things went otherwise: found by comparing with the plan, and written down on the way. */
public record Deviations(List<Computed> computed, List<Recorded> recorded) {

    /**
     * Found by comparing.
     *
     * @param code its words stand in the message bundles
     * @param about what it is about: a row's, cohort's, municipality's or line's title
     */
    public record Computed(String code, Words about, Map<String, String> values) {}

    /**
     * Written down.
     *
     * @param kind deviation, risk, lesson or change
     * @param decidedBy who decided on it
     * @param assessed how great a risk it was held to be on the day; absent: nobody has said
     * @param closed how it ended by the day; absent: it is open
     */
    public record Recorded(
            String kind,
            LocalDate on,
            String text,
            @Nullable String decidedBy,
            @Nullable Integer activity,
            @Nullable Assessed assessed,
            @Nullable Closed closed) {}

    /**
     * A risk as it was held to be.
     *
     * @param likelihood 1 to 5
     * @param consequence 1 to 5
     * @param severity likelihood times consequence
     * @param level high from 15, middle from 6, else low
     */
    public record Assessed(
            LocalDate on,
            int likelihood,
            int consequence,
            int severity,
            Level level,
            @Nullable String measure,
            @Nullable String responsible) {}

    /** How severe a risk is. */
    public enum Level {
        LOW,
        MIDDLE,
        HIGH;

        /** From 15 high, from 6 middle: the usual parts of a matrix of five by five. */
        public static Level of(int severity) {
            if (severity >= 15) {
                return HIGH;
            }
            return severity >= 6 ? MIDDLE : LOW;
        }
    }

    /** That it is over, and what came of it. */
    public record Closed(LocalDate on, String text) {}
}
