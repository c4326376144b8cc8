package org.handslag.matching.round.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.round.model.Choice;
import org.handslag.matching.round.model.RoundMode;
import org.jspecify.annotations.Nullable;

/** What the operations on rounds take. */
final class RoundRequests {
    private RoundRequests() {}

    /**
     * Opens a round.
     *
     * @param mode absent: the programme's own
     * @param seed of the lots, a 64-bit integer in digits; absent: by chance
     */
    record Opening(
            @NotNull @Size(min = 1, max = 40) String programme,
            @NotNull @Size(min = 1, max = 40) String cohort,
            @Nullable RoundMode mode,
            @NotNull LocalDate openedOn,
            @Nullable @Pattern(regexp = "-?[0-9]{1,19}") String seed) {}

    /**
     * Records a choice.
     *
     * @param participants in order of wish; empty: the choice is taken back
     * @param toldBy who told it to the one who enters it
     */
    record Choosing(
            @NotNull @Size(min = 1, max = 40) String mentor,
            @NotNull @Size(max = Choice.MAX_WISHES)
                    List<@NotNull @Size(min = 1, max = 40) String> participants,
            @NotNull LocalDate on,
            @Nullable @Pattern(regexp = "participant|mentor|case-officer|staff") String toldBy) {}

    /** Resolves, publishes or cancels on this day. */
    record OnDay(@NotNull LocalDate on) {}
}
