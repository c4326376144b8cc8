package org.handslag.reporting.figures.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a goal asks for. */
public sealed interface Target {

    /**
     * A share of the population.
     *
     * @param share 0 to 1
     */
    record Share(BigDecimal share) implements Target {}

    /**
     * So many in all.
     *
     * @param by until when; null: until the programme's end
     */
    record Number(int number, @Nullable Printed by) implements Target {}

    /** So many in each calendar year. */
    record PerYear(int number) implements Target {}

    /**
     * More favourable answers to the same question after than before.
     *
     * @param before the survey asked before, by its key
     * @param after the one asked after
     */
    record Change(String before, String after) implements Target {}

    /**
     * A share of an organisation's staff. The platform does not know the staff: it is carried and
     * shown as stated.
     *
     * @param share 0 to 1; null: unknown
     * @param by until when, as stated
     */
    record StaffShare(
            Words organisation,
            @Nullable BigDecimal share,
            @Nullable Printed by,
            @Nullable Words stated)
            implements Target {}

    /** The document sets no figure. */
    record Unstated() implements Target {}
}
