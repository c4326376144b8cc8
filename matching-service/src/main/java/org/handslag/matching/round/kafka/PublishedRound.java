package org.handslag.matching.round.kafka;

import java.time.LocalDate;
import org.handslag.matching.round.model.Act;
import org.handslag.matching.round.model.Resolution;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundMode;
import org.handslag.matching.round.model.RoundState;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** The state of kind {@code rounds}: counts only, see its schema in the contracts. */
public record PublishedRound(
        String id,
        String programme,
        String cohort,
        RoundMode mode,
        LocalDate openedOn,
        @Nullable LocalDate resolvedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate cancelledOn,
        String seed,
        int participants,
        int mentors,
        int choices,
        @Nullable Integer contested,
        @Nullable Integer proposals,
        RoundState state) {

    /** What others learn of this round. */
    public static PublishedRound of(Stored<Round> stored) {
        Round round = stored.state();
        Resolution resolution = round.resolution();
        return new PublishedRound(
                stored.id(),
                round.programme(),
                round.cohort(),
                round.mode(),
                round.opened().on(),
                on(round.resolved()),
                on(round.published()),
                on(round.cancelled()),
                Long.toString(round.seed()),
                round.candidates().size(),
                round.choosers().size(),
                round.choices().size(),
                resolution == null ? null : resolution.contested(),
                resolution == null ? null : resolution.proposals().size(),
                round.state());
    }

    private static @Nullable LocalDate on(@Nullable Act act) {
        return act == null ? null : act.on();
    }
}
