package org.handslag.reporting.figures.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal made countable.
 *
 * @param target the share to reach, 0 to 1
 * @param planned how many the plan reckoned with; null: unknown
 */
public record Goal(
        String key,
        Words title,
        BigDecimal target,
        @Nullable Integer planned,
        Population population,
        Measure measure) {

    /** Of whom the share is. */
    public enum Population {
        /** Everyone admitted by the day, whatever became of them. */
        ADMITTED_PARTICIPANTS,
        /** Every mentor who had been active by the day, also who has ended since. */
        ACTIVE_MENTORS
    }

    /** How it is measured. */
    public sealed interface Measure {}

    /**
     * By what people reached.
     *
     * @param outcomes the kinds that count
     * @param months how many months one stay must last; 0: it counts from its first day
     * @param via through whom; empty: through anybody
     */
    public record ByOutcome(List<String> outcomes, int months, List<String> via)
            implements Measure {}

    /**
     * By what people say.
     *
     * @param surveys the keys of the surveys that count; empty: every survey with the question
     */
    public record BySurvey(List<String> surveys, String question) implements Measure {}
}
