package org.handslag.matching.round.web;

import java.util.List;
import java.util.Map;
import org.handslag.matching.solve.application.Reasons;
import org.handslag.matching.solve.application.Reasons.Cause;
import org.handslag.matching.solve.application.Reasons.LeftOut;
import org.handslag.matching.solve.application.Reasons.Opening;
import org.handslag.matching.solve.application.Reasons.Pairing;
import org.handslag.matching.solve.application.Reasons.Part;
import org.handslag.matching.solve.application.Reasons.Preferred;
import org.handslag.matching.solve.application.Reasons.Ranks;
import org.handslag.matching.solve.model.Change;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody got this mentor, or none.
 *
 * @param mentor absent: none
 * @param preferred where both sides rank: whom the participant would rather have had
 * @param wishes absent: neither has told one
 * @param words the same in sentences, in the reader's language
 */
record MatchView(
        @PersonId String participant,
        @PersonId @Nullable String mentor,
        @Nullable PairView pair,
        @Nullable LeftOutView leftOut,
        List<PreferredView> preferred,
        @Nullable WishesView wishes,
        List<String> words) {

    /** Whom they would rather have had; see {@link Preferred}. */
    record PreferredView(@PersonId String preferredMentor, int place, Cause cause, int others) {}

    /** What their wishes are about, and whether they count; see {@link Reasons.Heard}. */
    record WishesView(
            List<String> ofParticipant, List<String> ofMentor, boolean decide, int asked, int met) {
        private static @Nullable WishesView of(Reasons.@Nullable Heard heard) {
            return heard == null
                    ? null
                    : new WishesView(
                            heard.participant(),
                            heard.mentor(),
                            heard.decide(),
                            heard.asked(),
                            heard.met());
        }
    }

    /** Why this mentor; see {@link Pairing}. */
    record PairView(
            int score,
            int rank,
            int possible,
            @PersonId @Nullable String bestMentor,
            @Nullable Ranks ranked,
            @Nullable Change bestInstead,
            @Nullable Change withoutIt,
            List<Part> parts) {
        private static PairView of(Pairing pair) {
            return new PairView(
                    pair.score(),
                    pair.rank(),
                    pair.possible(),
                    pair.best(),
                    pair.ranked(),
                    pair.bestInstead(),
                    pair.withoutIt(),
                    pair.parts());
        }
    }

    /** Why nobody; see {@link LeftOut}. */
    record LeftOutView(
            int mentorsInRound,
            int possible,
            Map<String, Integer> removed,
            @Nullable Opening opening,
            @Nullable CompetitionView competition,
            @Nullable Integer ranked) {
        private static LeftOutView of(LeftOut left) {
            var competition = left.competition();
            return new LeftOutView(
                    left.mentors(),
                    left.possible(),
                    left.removed(),
                    left.opening(),
                    competition == null
                            ? null
                            : new CompetitionView(
                                    competition.participants(),
                                    competition.mentors(),
                                    competition.places()),
                    left.ranked());
        }
    }

    /** These people compete for these mentors' places. */
    record CompetitionView(
            @PersonId List<String> participants, @PersonId List<String> mentors, int places) {}

    static MatchView of(Reasons reasons, ReasonWords words) {
        Pairing pair = reasons.pair();
        LeftOut left = reasons.leftOut();
        return new MatchView(
                reasons.participant(),
                reasons.mentor(),
                pair == null ? null : PairView.of(pair),
                left == null ? null : LeftOutView.of(left),
                reasons.preferred().stream()
                        .map(
                                each ->
                                        new PreferredView(
                                                each.mentor(),
                                                each.place(),
                                                each.cause(),
                                                each.others()))
                        .toList(),
                WishesView.of(reasons.wishes()),
                words.of(reasons));
    }
}
