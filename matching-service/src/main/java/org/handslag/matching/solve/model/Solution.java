package org.handslag.matching.solve.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handslag.matching.round.model.Act;
import org.handslag.matching.solve.model.MatchingPolicy.Floor;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a round that the engine solves, beside its snapshot; under the round's id.
 *
 * @param policy with the floors of the blueprint
 * @param declined pairs that were tried before: they are not proposed again
 * @param adjustments in the order of asking; the later one about a pair counts
 * @param rankings at most one for each participant; empty but where both sides rank
 * @param floors those of the next solving
 * @param revision counts what was asked for
 * @param pending who asked for the solving that is under way; null: none is
 * @param solved null until it was solved
 */
public record Solution(
        String programme,
        MatchingPolicy policy,
        List<Couple> declined,
        List<Adjustment> adjustments,
        List<Ranking> rankings,
        List<Floor> floors,
        int revision,
        @Nullable Act pending,
        @Nullable Solved solved) {
    /** How many adjustments a round may have. */
    public static final int MAX_ADJUSTMENTS = 2_000;

    /** Copies what is mutable. */
    public Solution {
        declined = List.copyOf(declined);
        adjustments = List.copyOf(adjustments);
        rankings = List.copyOf(rankings);
        floors = List.copyOf(floors);
    }

    /** Of a round that opens. */
    public static Solution of(String programme, MatchingPolicy policy, List<Couple> declined) {
        return new Solution(
                programme, policy, declined, List.of(), List.of(), policy.floors(), 0, null, null);
    }

    /** Asks for it to be solved. Refused where it is being solved ({@code round-being-solved}). */
    public Decision<Solution> ask(Act act, List<Floor> others) {
        return pending != null
                ? Decision.refused("round-being-solved")
                : Decision.changed(
                        with(adjustments, rankings, others, revision + 1, act, solved),
                        "solution.asked.v1");
    }

    /**
     * Asks for it to be solved with something changed. Refused: {@code round-being-solved}, {@code
     * round-not-resolved}, {@code too-many-adjustments}.
     */
    public Decision<Solution> adjust(Adjustment.Kind kind, Couple pair, String reason, Act act) {
        if (pending != null) {
            return Decision.refused("round-being-solved");
        }
        if (solved == null) {
            return Decision.refused("round-not-resolved");
        }
        if (adjustments.size() >= MAX_ADJUSTMENTS) {
            return Decision.refused("too-many-adjustments", Map.of("max", MAX_ADJUSTMENTS));
        }
        List<Adjustment> all = new ArrayList<>(adjustments);
        all.add(new Adjustment(revision + 1, kind, pair, reason, act.on(), act.by(), null));
        return Decision.changed(
                with(all, rankings, floors, revision + 1, act, solved), "solution.adjusted.v1");
    }

    /** Records a ranking in the place of the earlier one; an empty one takes it back. */
    public Decision<Solution> rank(Ranking ranking) {
        if (pending != null) {
            return Decision.refused("round-being-solved");
        }
        List<Ranking> all = new ArrayList<>(rankings);
        all.removeIf(each -> each.participant().equals(ranking.participant()));
        if (!ranking.mentors().isEmpty()) {
            all.add(ranking);
        }
        return Decision.changed(
                with(adjustments, all, floors, revision, null, solved), "solution.ranked.v1");
    }

    /** Keeps what was found; of another revision than the present one: unchanged. */
    public Decision<Solution> finish(Solved found) {
        if (pending == null || found.revision() != revision) {
            return Decision.unchanged();
        }
        Solved before = solved;
        List<Adjustment> all =
                adjustments.stream()
                        .map(
                                each ->
                                        before == null || each.revision() != revision
                                                ? each
                                                : each.costing(
                                                        new Change(
                                                                found.matched() - before.matched(),
                                                                found.score() - before.score())))
                        .toList();
        return Decision.changed(
                with(all, rankings, floors, revision, null, found), "solution.found.v1");
    }

    /** Gives up what was asked for last, because it cannot be had. */
    public Decision<Solution> giveUp(int asked) {
        if (pending == null || asked != revision) {
            return Decision.unchanged();
        }
        List<Adjustment> kept =
                adjustments.stream().filter(each -> each.revision() != revision).toList();
        return Decision.changed(
                with(kept, rankings, floors, revision, null, solved), "solution.given-up.v1");
    }

    /** The pairs that count as forced, or as forbidden. */
    public List<Couple> adjusted(Adjustment.Kind kind) {
        Map<Couple, Adjustment.Kind> last = new LinkedHashMap<>();
        for (Adjustment each : adjustments) {
            if (each.kind() == Adjustment.Kind.FORCE) {
                // Nobody gets two mentors: the later word counts.
                last.entrySet()
                        .removeIf(
                                earlier ->
                                        earlier.getValue() == Adjustment.Kind.FORCE
                                                && earlier.getKey()
                                                        .participant()
                                                        .equals(each.pair().participant()));
            }
            last.put(each.pair(), each.kind());
        }
        return last.entrySet().stream()
                .filter(each -> each.getValue() == kind)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same as if these were asked too; for questions that change nothing. */
    public Solution supposing(MatchingPolicy other, List<Adjustment> more, List<Floor> others) {
        List<Adjustment> all = new ArrayList<>(adjustments);
        all.addAll(more);
        return new Solution(
                programme, other, declined, all, rankings, others, revision, pending, solved);
    }

    /** Without what it says of this person. */
    public Decision<Solution> without(String person) {
        Solved found = solved;
        Solution next =
                new Solution(
                        programme,
                        policy,
                        declined.stream().filter(each -> !each.has(person)).toList(),
                        adjustments.stream().filter(each -> !each.pair().has(person)).toList(),
                        rankings.stream()
                                .filter(each -> !each.participant().equals(person))
                                .map(each -> each.without(person))
                                .toList(),
                        floors,
                        revision,
                        pending,
                        found == null ? null : found.without(person));
        return next.equals(this)
                ? Decision.unchanged()
                : Decision.changed(next, "solution.person-erased.v1");
    }

    private Solution with(
            List<Adjustment> adjustments,
            List<Ranking> rankings,
            List<Floor> floors,
            int revision,
            @Nullable Act pending,
            @Nullable Solved solved) {
        return new Solution(
                programme,
                policy,
                declined,
                adjustments,
                rankings,
                floors,
                revision,
                pending,
                solved);
    }
}
