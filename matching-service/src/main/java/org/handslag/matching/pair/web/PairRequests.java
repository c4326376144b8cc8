package org.handslag.matching.pair.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.handslag.matching.pair.model.Side;
import org.handslag.matching.pair.model.Signer;
import org.jspecify.annotations.Nullable;

/** What the operations on pairs take. */
final class PairRequests {
    private static final String TOLD_BY = "participant|mentor|case-officer|staff";

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9.+_-]{0,59}";

    private PairRequests() {}

    /**
     * Proposes a pair.
     *
     * @param previousPair the pair that it follows after a change of mentor
     * @param despite a code for why, where one of the two has said no to the other
     */
    record Proposing(
            @NotNull @Size(min = 1, max = 40) String programme,
            @NotNull @Size(min = 1, max = 40) String cohort,
            @NotNull @Size(min = 1, max = 40) String participant,
            @NotNull @Size(min = 1, max = 40) String mentor,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 40) String previousPair,
            @Nullable @Pattern(regexp = CODE) String despite) {}

    /** Whether a side wants to be paired. */
    enum YesNo {
        YES,
        NO
    }

    /**
     * Records what a side says.
     *
     * @param toldBy who told it to the one who enters it
     * @param reason for a no, one of the blueprint's
     */
    record Answering(
            @NotNull Side side,
            @NotNull YesNo answer,
            @NotNull LocalDate on,
            @Nullable @Pattern(regexp = TOLD_BY) String toldBy,
            @Nullable @Pattern(regexp = CODE) String reason) {}

    /** Met on this day. */
    record Holding(@NotNull LocalDate on, @Nullable @Pattern(regexp = TOLD_BY) String toldBy) {}

    /**
     * Signs on this day.
     *
     * @param side who signs; absent: the caller, or, where the blueprint does not say who signs,
     *     one entry for all
     * @param onPaper whether a sheet of paper has it
     * @param edition of the text; absent: the one that is signed now
     */
    record Signing(
            @NotNull LocalDate on,
            @Nullable Signer side,
            @Nullable Boolean onPaper,
            @Nullable @Pattern(regexp = CODE) String edition,
            @Nullable @Pattern(regexp = TOLD_BY) String toldBy) {}

    /** Rests from this day. */
    record Pausing(@NotNull LocalDate from, @Nullable @Pattern(regexp = TOLD_BY) String toldBy) {}

    /** Rests until this day. */
    record Resuming(@NotNull LocalDate to, @Nullable @Pattern(regexp = TOLD_BY) String toldBy) {}

    /**
     * Ends on this day.
     *
     * @param reason one of the blueprint's
     * @param rematch whether the participant is to get another mentor
     */
    record EndingPair(
            @NotNull LocalDate on,
            @NotNull @Pattern(regexp = CODE) String reason,
            @Nullable Boolean rematch,
            @Nullable @Pattern(regexp = TOLD_BY) String toldBy) {}

    /**
     * Asks for another.
     *
     * @param side who asks, where it is not the caller's own; absent: staff do
     * @param reason one of the blueprint's for the end of a pair
     * @param wish a code for what the next one should be like
     */
    record AskingForRematch(
            @NotNull LocalDate on,
            @Nullable Side side,
            @NotNull @Pattern(regexp = CODE) String reason,
            @Nullable @Pattern(regexp = CODE) String wish,
            @Nullable @Pattern(regexp = TOLD_BY) String toldBy) {}
}
