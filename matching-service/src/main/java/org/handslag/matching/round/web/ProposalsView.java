package org.handslag.matching.round.web;

import java.util.List;
import org.handslag.matching.round.model.Proposal;
import org.handslag.matching.round.model.Resolution;
import org.handslag.matching.round.model.Resolution.MentorResult;
import org.handslag.matching.round.model.Resolution.Wanted;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundState;
import org.handslag.matching.round.model.Rule;
import org.handslag.matching.round.model.Want;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a round led to, and why. Empty lists until it is resolved.
 *
 * @param seed of the lots
 * @param proposals one for each participant whom a mentor got, with the rule
 * @param contested each participant whom more than one mentor wished for
 * @param mentors each mentor who could choose: whom they got, how many places are open, which
 *     wishes went to whom
 * @param unplaced participants whom only mentors wished for that were full by dearer wishes
 * @param unchosen participants whom nobody wished for
 */
record ProposalsView(
        String round,
        RoundState state,
        String seed,
        List<Proposal> proposals,
        List<Contested> contested,
        List<MentorResult> mentors,
        @PersonId List<String> unplaced,
        @PersonId List<String> unchosen) {

    /**
     * A participant whom more than one mentor wished for.
     *
     * @param wanted who wished, the dearest wish first, and what became of each wish
     * @param got the mentor who got them; absent where all were full
     * @param rule by which; absent likewise
     */
    record Contested(
            @PersonId String participant,
            List<Want> wanted,
            @PersonId @Nullable String got,
            @Nullable Rule rule) {
        private static Contested of(Wanted wanted) {
            Rule rule =
                    wanted.wants().stream()
                            .filter(want -> want.ended() == Want.Ended.GOT)
                            .findFirst()
                            .map(Want::rule)
                            .orElse(null);
            return new Contested(wanted.participant(), wanted.wants(), wanted.got(), rule);
        }
    }

    static ProposalsView of(Stored<Round> stored) {
        Round round = stored.state();
        Resolution resolution = round.resolution();
        Resolution known =
                resolution == null
                        ? new Resolution(List.of(), List.of(), List.of(), List.of())
                        : resolution;
        return new ProposalsView(
                stored.id(),
                round.state(),
                Long.toString(round.seed()),
                known.proposals(),
                known.wanted().stream().filter(Wanted::contested).map(Contested::of).toList(),
                known.mentors(),
                known.wanted().stream()
                        .filter(wanted -> wanted.got() == null)
                        .map(Wanted::participant)
                        .toList(),
                known.unchosen());
    }
}
