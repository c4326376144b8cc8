package org.handslag.reporting.figures.opening;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated fact behind a figure.
 *
 * @param kind what it is: admission, participant, mentor, pair, outcome, meeting and so on
 * @param id the fact's own id; null: it has none
 * @param participant whom it is about; null: nobody, or not known
 * @param mentor likewise
 * @param code what kind of outcome, meeting, event or contact; null: there are no kinds
 * @param on the day that decides; null: nothing is dated
 * @param what how it stood on the day of the report; of what does not count, why not
 * @param counts as what
 * @param number how much of the figure it is
 */
public record Line(
        String kind,
        @Nullable String id,
        @Nullable String participant,
        @Nullable String mentor,
        @Nullable String code,
        @Nullable LocalDate on,
        String what,
        Counts counts,
        BigDecimal number) {

    /** As what a fact counts. */
    public enum Counts {
        /** It is counted. */
        NUMERATOR,
        /** It is of those of whom the figure is a part, and is not in that part. */
        DENOMINATOR,
        /** It was looked at and counts in neither. */
        LEFT_OUT
    }

    /** The same, counting so. */
    public Line as(Counts counts, BigDecimal number) {
        return new Line(kind, id, participant, mentor, code, on, what, counts, number);
    }

    /** A fact about nobody whose id could be shown. */
    public static Line of(
            String kind,
            @Nullable String id,
            @Nullable String code,
            @Nullable LocalDate on,
            String what) {
        return new Line(kind, id, null, null, code, on, what, Counts.NUMERATOR, BigDecimal.ONE);
    }

    /** The same, about these. */
    public Line about(@Nullable String participant, @Nullable String mentor) {
        return new Line(kind, id, participant, mentor, code, on, what, counts, number);
    }

    /** The same without anything that tells who it is about. */
    public Line veiled() {
        return new Line(kind, null, null, null, null, null, "protected", counts, number);
    }
}
