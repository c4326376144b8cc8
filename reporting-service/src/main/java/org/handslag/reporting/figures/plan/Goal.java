package org.handslag.reporting.figures.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal made countable.
 *
 * @param target what is to be reached
 * @param planned how many the plan reckoned with; null: unknown
 * @param population of whom; null: the plan names nobody whom the platform could count
 * @param onLeave whether people on leave count; null: the plan does not say
 * @param alternatives populations whose share is shown beside
 * @param due when it is to be reached; null: the plan does not say
 * @param stated how the document words it
 */
public record Goal(
        String key,
        Words title,
        Target target,
        @Nullable Integer planned,
        @Nullable Population population,
        Measure measure,
        @Nullable OnLeave onLeave,
        List<Population> alternatives,
        @Nullable Printed due,
        @Nullable Words stated) {

    public Goal {
        alternatives = List.copyOf(alternatives);
    }

    /** Of whom the share is; what {@code by the day} means stands with the figures. */
    public enum Population {
        /** Everyone admitted by the day, whatever became of them. */
        ADMITTED_PARTICIPANTS,
        /** Who had completed by the day. */
        COMPLETED_PARTICIPANTS,
        /** Everyone admitted to a cohort whose time was over by the day. */
        PARTICIPANTS_OF_ENDED_COHORTS,
        /** Everyone whom the measure's survey had asked by the day. */
        ASKED,
        /** Everyone who had answered the measure's question by the day. */
        ANSWERED,
        /** Every mentor who had been active by the day, also who has ended since. */
        ACTIVE_MENTORS,
        /** Every pair to which both had said yes by the day. */
        PAIRS,
        /** Everyone who had been referred or had applied by the day. */
        APPLICANTS,
        /** The organisations of the mentors who had been active by the day. */
        FIRMS
    }

    /** What becomes of people on leave. */
    public enum OnLeave {
        /** They count like everybody. */
        COUNTED,
        /** They are neither in the numerator nor in the denominator. */
        LEFT_OUT
    }

    /** How it is measured. */
    public sealed interface Measure {}

    /**
     * By what people reached.
     *
     * @param outcomes the kinds that count
     * @param months how many months must have passed; 0: it counts from its first day
     * @param via through whom; empty: through anybody
     * @param summed whether the months of several stays are added up
     * @param finished whether only stays count that have ended
     * @param relevant whether only what is relevant counts
     * @param offered whether an offer is enough; else it must have begun
     */
    public record ByOutcome(
            List<String> outcomes,
            int months,
            List<String> via,
            boolean summed,
            boolean finished,
            boolean relevant,
            boolean offered)
            implements Measure {}

    /**
     * By what people say.
     *
     * @param surveys the keys of the surveys that count; empty: every survey with the question
     */
    public record BySurvey(List<String> surveys, String question) implements Measure {}

    /** By having a pair to which both said yes. */
    public record ByPair() implements Measure {}

    /** By having completed. */
    public record ByCompletion() implements Measure {}

    /** The document does not say how it is measured. */
    public record Unmeasured() implements Measure {}
}
