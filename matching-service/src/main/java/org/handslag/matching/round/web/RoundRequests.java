package org.handslag.matching.round.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.round.model.Choice;
import org.handslag.matching.round.model.RoundMode;
import org.handslag.matching.solve.model.Adjustment;
import org.handslag.matching.solve.model.Ranking;
import org.handslag.platform.personal.PersonId;
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

    /** Publishes or cancels on this day. */
    record OnDay(@NotNull LocalDate on) {}

    /**
     * Resolves on this day.
     *
     * @param floors where the engine solves: what to keep; absent: as before, at first the
     *     blueprint's
     */
    record Resolving(
            @NotNull LocalDate on,
            @Nullable @Size(max = 20) List<@NotNull @Valid Flooring> floors) {}

    /** So many percent of a group must be matched; all floors are about one attribute. */
    record Flooring(
            @NotNull @Pattern(regexp = "gender|municipality") String attribute,
            @NotNull @Size(min = 1, max = 60) String group,
            @Min(0) @Max(100) int percent) {}

    /** A participant and a mentor. */
    record Two(
            @PersonId @NotNull @Size(min = 1, max = 40) String participant,
            @PersonId @NotNull @Size(min = 1, max = 40) String mentor) {}

    /**
     * Which mentors a participant would like.
     *
     * @param mentors the dearest first; empty: the ranking is taken back
     * @param toldBy who told it to the one who enters it
     */
    record RankingThem(
            @NotNull @Size(min = 1, max = 40) String participant,
            @NotNull @Size(max = Ranking.MAX)
                    List<@NotNull @Size(min = 1, max = 40) String> mentors,
            @NotNull LocalDate on,
            @Nullable @Pattern(regexp = "participant|mentor|case-officer|staff") String toldBy) {}

    /**
     * Sets, forbids or frees a pair before publication.
     *
     * @param reason a code of the caller's
     */
    record Adjusting(
            Adjustment.@NotNull Kind kind,
            @NotNull @Size(min = 1, max = 40) String participant,
            @NotNull @Size(min = 1, max = 40) String mentor,
            @NotNull @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?") String reason,
            @NotNull LocalDate on) {}

    /** Another level of a hard rule; 0: it does not hold. */
    record Level(
            @NotNull
                    @Pattern(
                            regexp =
                                    "too-far|occupation-too-far|studies-too-low|no-common-language|wish-not-met")
                    String rule,
            @Min(0) @Max(8) int level) {}

    /** One more mentor like this one. */
    record Newcomer(@NotNull @Size(min = 1, max = 40) String like, @Min(1) @Max(50) int places) {}

    /** What is supposed; all of it together. */
    record Supposing(
            @Nullable @Size(max = 20) List<@NotNull @Valid Two> force,
            @Nullable @Size(max = 20) List<@NotNull @Valid Two> forbid,
            @Nullable @Size(max = 5) List<@NotNull @Valid Level> rules,
            @Nullable @Min(0) @Max(1000) Integer minimumScore,
            @Nullable @Size(max = 20) List<@NotNull @Valid Newcomer> mentors,
            @Nullable @Size(max = 20) List<@NotNull @Valid Flooring> floors) {}
}
