package org.handslag.matching.round.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.matching.round.model.Candidate;
import org.handslag.matching.round.model.Chooser;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundMode;
import org.handslag.matching.solve.application.Asked;
import org.handslag.matching.solve.application.Question;
import org.handslag.matching.solve.application.Solving;
import org.handslag.matching.solve.application.Taken;
import org.handslag.matching.solve.model.MatchingPolicy.Floor;
import org.handslag.matching.solve.model.SnapshotPart.Entry;
import org.handslag.matching.solve.model.Solution;
import org.handslag.matching.solve.model.Solved;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the engine is asked about a round. */
@Component
class Questions {
    private final Aggregates<Solution> solutions;
    private final Solving solving;
    private final Concealed concealed;

    Questions(Aggregates<Solution> solutions, Solving solving, Concealed concealed) {
        this.solutions = solutions;
        this.solving = solving;
        this.concealed = concealed;
    }

    /** As the round is now: without whom it has lost since it opened. */
    Question now(Tenant tenant, String id, Round round, Solution solution) {
        Taken taken = solving.taken(tenant, id);
        Round shown = concealed.without(tenant, round);
        Set<String> there = new HashSet<>();
        shown.candidates().stream().map(Candidate::participant).forEach(there::add);
        shown.choosers().stream().map(Chooser::mentor).forEach(there::add);
        Set<String> absent = new HashSet<>();
        List.of(taken.people(), taken.mentors())
                .forEach(
                        side ->
                                side.stream()
                                        .map(Entry::id)
                                        .filter(each -> each != null && !there.contains(each))
                                        .forEach(absent::add));
        return new Question(taken, solution, absent, round.seed(), wishes(round));
    }

    /** A solved round. */
    record Answered(Asked asked, Solved solved) {}

    /**
     * As the round was when it was solved.
     *
     * @throws ProblemException 409 where it was not, or is being solved
     */
    Answered solved(Stored<Round> stored) {
        Stored<Solution> present = solutions.find(stored.tenant(), stored.id()).orElse(null);
        Solution solution = present == null ? null : present.state();
        Solved solved = solution == null ? null : solution.solved();
        if (!stored.state().mode().solved()
                || present == null
                || solution == null
                || solved == null) {
            throw refused(new Refusal("round-not-solved", Map.of()));
        }
        if (solution.pending() != null) {
            throw refused(new Refusal("round-being-solved", Map.of()));
        }
        Taken taken = solving.taken(stored.tenant(), stored.id());
        Question question =
                new Question(
                        taken,
                        // What was asked for and given up may have had other floors.
                        solution.supposing(solution.policy(), List.of(), solved.floors()),
                        Set.copyOf(solved.left()),
                        stored.state().seed(),
                        wishes(stored.state()));
        String stamp = stored.version() + "." + present.version() + "." + taken.stamp();
        return new Answered(new Asked(stored.tenant(), stored.id(), stamp, question), solved);
    }

    /**
     * Floors are for an assignment.
     *
     * @throws ProblemException 400 where others are asked for them
     */
    static void mustKeep(@Nullable List<Floor> floors, RoundMode mode) {
        if (floors != null && !floors.isEmpty() && mode != RoundMode.ASSIGNMENT) {
            throw ProblemException.invalid("/floors", "floors-without-assignment", Map.of());
        }
    }

    static ProblemException refused(Refusal refusal) {
        return new ProblemException(Problem.of(409, refusal.code()).values(refusal.values()));
    }

    private static @Nullable Map<String, List<String>> wishes(Round round) {
        if (round.mode() != RoundMode.MUTUAL_RANKING) {
            return null;
        }
        Map<String, List<String>> wishes = new HashMap<>();
        round.choices().forEach((mentor, choice) -> wishes.put(mentor, choice.participants()));
        return wishes;
    }
}
