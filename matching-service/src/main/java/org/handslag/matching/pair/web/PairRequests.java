package org.handslag.matching.pair.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.handslag.matching.pair.model.Side;
import org.jspecify.annotations.Nullable;

/** What the operations on pairs take. */
final class PairRequests {
    private static final String TOLD_BY = "participant|mentor|case-officer|staff";

    private PairRequests() {}

    /**
     * Proposes a pair.
     *
     * @param previousPair the pair that it follows after a change of mentor
     */
    record Proposing(
            @NotNull @Size(min = 1, max = 40) String programme,
            @NotNull @Size(min = 1, max = 40) String cohort,
            @NotNull @Size(min = 1, max = 40) String participant,
            @NotNull @Size(min = 1, max = 40) String mentor,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 40) String previousPair) {}

    /** Whether a side wants to be paired. */
    enum YesNo {
        YES,
        NO
    }

    /**
     * Records what a side says.
     *
     * @param toldBy who told it to the one who enters it
     */
    record Answering(
            @NotNull Side side,
            @NotNull YesNo answer,
            @NotNull LocalDate on,
            @Nullable @Pattern(regexp = TOLD_BY) String toldBy) {}

    /** Signs on this day. */
    record Signing(@NotNull LocalDate on, @Nullable @Pattern(regexp = TOLD_BY) String toldBy) {}

    /** Rests from this day. */
    record Pausing(@NotNull LocalDate from, @Nullable @Pattern(regexp = TOLD_BY) String toldBy) {}

    /** Rests until this day. */
    record Resuming(@NotNull LocalDate to, @Nullable @Pattern(regexp = TOLD_BY) String toldBy) {}

    /**
     * Ends on this day.
     *
     * @param reason one of the blueprint's
     */
    record EndingPair(
            @NotNull LocalDate on,
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.+_-]{0,59}") String reason,
            @Nullable @Pattern(regexp = TOLD_BY) String toldBy) {}
}
