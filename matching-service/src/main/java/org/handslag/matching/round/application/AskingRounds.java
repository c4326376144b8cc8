package org.handslag.matching.round.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.matching.round.application.Questions.Answered;
import org.handslag.matching.round.model.Proposal;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.solve.application.Question;
import org.handslag.matching.solve.application.Reasons;
import org.handslag.matching.solve.application.RoundReasons;
import org.handslag.matching.solve.application.Solving;
import org.handslag.matching.solve.application.Solving.Supposed;
import org.handslag.matching.solve.application.Solving.Verified;
import org.handslag.matching.solve.application.Taken;
import org.handslag.matching.solve.model.Adjustment;
import org.handslag.matching.solve.model.Change;
import org.handslag.matching.solve.model.Couple;
import org.handslag.matching.solve.model.MatchingPolicy.Floor;
import org.handslag.matching.solve.model.SnapshotPart.Entry;
import org.handslag.matching.solve.model.Solution;
import org.handslag.matching.solve.model.Solved;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a solved round why, and what if. Everything follows from its snapshot; nothing changes. */
@Component
public class AskingRounds {
    private final Aggregates<Round> rounds;
    private final Aggregates<Solution> solutions;
    private final Questions questions;
    private final Solving solving;
    private final Concealed concealed;

    AskingRounds(
            Aggregates<Round> rounds,
            Aggregates<Solution> solutions,
            Questions questions,
            Solving solving,
            Concealed concealed) {
        this.rounds = rounds;
        this.solutions = solutions;
        this.questions = questions;
        this.solving = solving;
        this.concealed = concealed;
    }

    private Stored<Round> reached(Call call, String id) {
        Stored<Round> round = rounds.get(call.tenant(), id);
        call.mustReach(Target.ofProgramme(round.state().programme()));
        return round;
    }

    /** What belongs to a round that the engine solves; empty: it is none. */
    public Optional<Solution> solution(Stored<Round> round) {
        return round.state().mode().solved()
                ? solutions.find(round.tenant(), round.id()).map(Stored::state)
                : Optional.empty();
    }

    /**
     * Why this participant got whom they got. People whom nobody may know of are not named, and
     * have no reasons.
     */
    public Reasons reasons(Call call, String id, String participant) {
        Stored<Round> round = reached(call, id);
        Set<String> hidden = concealed.of(call.tenant(), round.state());
        if (hidden.contains(participant)) {
            throw ProblemException.notFound();
        }
        Reasons found = solving.reasons(questions.solved(round).asked(), participant);
        if (found.mentor() != null && hidden.contains(found.mentor())) {
            throw ProblemException.notFound();
        }
        return found.without(hidden);
    }

    /** How the round came out, and where a mentor is missing. */
    public RoundReasons reasons(Call call, String id) {
        return solving.reasons(questions.solved(reached(call, id)).asked());
    }

    /** A round that was solved, with whether it comes out the same again. */
    public record Proved(Solved solved, String policy, Verified verified) {}

    /** Solves it anew from its snapshot and compares. */
    public Proved verify(Call call, String id) {
        Answered kept = questions.solved(reached(call, id));
        return new Proved(
                kept.solved(),
                kept.asked().question().solution().policy().version(),
                solving.verify(kept.asked(), kept.solved()));
    }

    /**
     * What is supposed.
     *
     * @param force pairs that are set, {@code forbid} those that must not be
     * @param rules other levels by the rule's code
     * @param mentors one more mentor like this one, by id, with so many places
     * @param floors null: those it was solved with
     */
    public record Supposition(
            List<Couple> force,
            List<Couple> forbid,
            Map<String, Integer> rules,
            @Nullable Integer minimumScore,
            Map<String, Integer> mentors,
            @Nullable List<Floor> floors) {}

    /**
     * What the round would be then.
     *
     * @param moved how many people would have another mentor than proposed, or none, or one at last
     */
    public record Supposable(
            int matched,
            long score,
            boolean certified,
            Change change,
            int moved,
            List<Solved.Unmet> unmet) {}

    /**
     * Solves the round as supposed; nothing is kept.
     *
     * @throws ProblemException 400 also where wishes are to decide whose content the snapshot does
     *     not have, since the round's policy does not ask for it
     */
    public Supposable whatIf(Call call, String id, Supposition supposition) {
        Stored<Round> round = reached(call, id);
        Answered kept = questions.solved(round);
        Questions.mustKeep(supposition.floors(), round.state().mode());
        if (supposition.rules().getOrDefault("wish-not-met", 0) > 0
                && !kept.asked().question().solution().policy().letsWishesDecide()) {
            throw ProblemException.invalid("/rules", "wishes-not-kept", Map.of());
        }
        Question supposed = suppose(kept, supposition, concealed.of(call.tenant(), round.state()));
        Map<String, String> before = new HashMap<>();
        var resolution = round.state().resolution();
        for (Proposal each : resolution == null ? List.<Proposal>of() : resolution.proposals()) {
            before.put(each.participant(), each.mentor());
        }
        Supposed found =
                solving.suppose(kept.asked(), call.fingerprint(), supposed, kept.solved(), before);
        Solved then = found.solved();
        return new Supposable(
                then.matched(),
                then.score(),
                then.certified(),
                found.change(),
                found.moved(),
                then.unmet());
    }

    private Question suppose(Answered kept, Supposition supposition, Set<String> hidden) {
        Question question = kept.asked().question();
        Solution solution = question.solution();
        List<Adjustment> more = new ArrayList<>();
        for (Couple pair : supposition.force()) {
            more.add(adjusted(Adjustment.Kind.FORCE, pair, question.taken(), hidden));
        }
        for (Couple pair : supposition.forbid()) {
            more.add(adjusted(Adjustment.Kind.FORBID, pair, question.taken(), hidden));
        }
        var policy = solution.policy().ruling(supposition.rules());
        Integer least = supposition.minimumScore();
        var floors = supposition.floors();
        List<Entry> mentors = new ArrayList<>(question.taken().mentors());
        supposition
                .mentors()
                .forEach(
                        (like, places) ->
                                mentors.add(another(question.taken(), like, places, hidden)));
        return question.with(
                supposition.mentors().isEmpty()
                        ? question.taken()
                        : Taken.now(question.taken().people(), mentors),
                solution.supposing(
                        least == null ? policy : policy.atLeast(least),
                        more,
                        floors == null ? kept.solved().floors() : floors));
    }

    /** A mentor who is not there: the id is nobody's, and is never shown. */
    private static Entry another(Taken taken, String like, int places, Set<String> hidden) {
        return taken.mentors().stream()
                .filter(each -> like.equals(each.id()) && !hidden.contains(like))
                .findFirst()
                .map(each -> Entry.of(like + "+", places, each.profile()))
                .orElseThrow(() -> ProblemException.invalid("/mentors", "unknown", Map.of()));
    }

    private static Adjustment adjusted(
            Adjustment.Kind kind, Couple pair, Taken taken, Set<String> hidden) {
        boolean known =
                hidden.stream().noneMatch(pair::has)
                        && taken.people().stream()
                                .anyMatch(each -> pair.participant().equals(each.id()))
                        && taken.mentors().stream()
                                .anyMatch(each -> pair.mentor().equals(each.id()));
        if (!known) {
            throw ProblemException.invalid(
                    kind == Adjustment.Kind.FORCE ? "/force" : "/forbid", "unknown", Map.of());
        }
        return new Adjustment(0, kind, pair, "supposed", LocalDate.EPOCH, "", null);
    }
}
