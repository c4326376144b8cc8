package org.handslag.matching.pair.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.handslag.matching.pair.application.WaitingForRematch.Waiting;
import org.handslag.matching.pair.model.Ending;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairState;
import org.handslag.matching.pair.model.Parties;
import org.handslag.matching.pair.model.RematchWish;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One who waits for another mentor.
 *
 * @param since the last day of the last pair
 * @param reason why it ended
 * @param askedOn when another was asked for; absent: nobody asked, it was ended so
 * @param wish what the next one should be like; absent: nothing was told
 * @param lastPair names the place in the list
 * @param pairs all of theirs in the cohort, the earliest first, proposals too
 */
record RematchView(
        @PersonId String participant,
        String admission,
        String programme,
        String cohort,
        String municipality,
        LocalDate since,
        String reason,
        @Nullable LocalDate askedOn,
        @Nullable String wish,
        String lastPair,
        List<Earlier> pairs) {

    /** One of their pairs. */
    record Earlier(
            String pair,
            @PersonId String mentor,
            PairState state,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate endedOn) {
        private static Earlier of(Stored<Pair> stored) {
            Ending ending = stored.state().ending();
            return new Earlier(
                    stored.id(),
                    stored.state().parties().mentor(),
                    stored.state().state(),
                    stored.state().acceptedOn(),
                    ending == null ? null : ending.on());
        }
    }

    static RematchView of(Waiting waiting) {
        Pair last = waiting.last().state();
        Parties parties = last.parties();
        RematchWish wish = last.rematch();
        return new RematchView(
                parties.participant(),
                parties.admission(),
                parties.programme(),
                parties.cohort(),
                parties.municipality(),
                waiting.since(),
                Objects.requireNonNull(last.ending()).reason(),
                wish == null ? null : wish.on(),
                wish == null ? null : wish.wish(),
                waiting.last().id(),
                waiting.pairs().stream().map(Earlier::of).toList());
    }
}
