package org.handslag.matching.solve.application;

import java.util.ArrayList;
import java.util.List;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Rankings;
import org.handslag.matching.engine.Stable;
import org.handslag.matching.engine.assign.Assigning;
import org.handslag.matching.engine.assign.Outcome.Assigned;
import org.handslag.matching.engine.assign.Outcome.FloorsUnmet;
import org.handslag.matching.engine.assign.Outcome.Refused;
import org.handslag.matching.engine.assign.Outcome.Shortage;
import org.handslag.matching.engine.check.AssignmentCheck;
import org.handslag.matching.engine.check.StabilityCheck;
import org.handslag.matching.engine.explain.SolvedRound;
import org.handslag.matching.engine.stable.Matching;
import org.handslag.matching.engine.stable.Proposer;
import org.handslag.matching.solve.model.Couple;
import org.handslag.matching.solve.model.MatchingPolicy.Floor;
import org.handslag.matching.solve.model.Solved;
import org.handslag.matching.solve.model.Solved.Held;
import org.handslag.matching.solve.model.Solved.Unmet;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer.
 *
 * @param assignment null where both sides ranked
 * @param mentorOf each participant's mentor by number, -1: none
 * @param certified whether the engine's own check found nothing wrong with it
 */
record Solver(
        Prepared prepared,
        @Nullable Assignment assignment,
        int[] mentorOf,
        int matched,
        long score,
        boolean certified,
        List<Unmet> unmet) {
    /** One thread for each solving: lanes bound what the machine gives. */
    static final int THREADS = 1;

    /** Solves. */
    static Solver solve(Question question, Progress progress) {
        Prepared prepared = Prepared.of(question, progress);
        progress.at(Progress.Stage.SOLVING, 0);
        return of(prepared);
    }

    /** Solves what is prepared. */
    static Solver of(Prepared prepared) {
        Rankings rankings = prepared.rankings();
        return rankings == null ? assigned(prepared) : stable(prepared, rankings);
    }

    private static Solver stable(Prepared prepared, Rankings rankings) {
        Stable found = Matching.match(rankings, prepared.terms(), Proposer.PARTICIPANTS);
        return new Solver(
                prepared,
                null,
                found.mentorOf(),
                found.matched(),
                found.score(),
                StabilityCheck.flaw(rankings, prepared.terms(), found).isEmpty(),
                List.of());
    }

    private static Solver assigned(Prepared prepared) {
        return switch (Assigning.assign(prepared.market(), prepared.terms(), THREADS)) {
            case Assigned(Assignment found) ->
                    of(
                            prepared,
                            found,
                            AssignmentCheck.flaw(prepared.market(), prepared.terms(), found)
                                    .isEmpty(),
                            List.of());
            case FloorsUnmet(List<Shortage> shortages, Assignment nearest) ->
                    of(
                            prepared,
                            nearest,
                            false,
                            shortages.stream()
                                    .map(each -> unmet(prepared, each, nearest))
                                    .toList());
            case Refused(var problems) ->
                    throw new IllegalStateException("not a market: " + problems);
        };
    }

    private static Solver of(
            Prepared prepared, Assignment found, boolean certified, List<Unmet> unmet) {
        return new Solver(
                prepared, found, found.mentors(), found.matched(), found.score(), certified, unmet);
    }

    private static Unmet unmet(Prepared prepared, Shortage shortage, Assignment nearest) {
        String group = prepared.groups().get(shortage.group());
        Floor floor =
                prepared.question().solution().floors().stream()
                        .filter(each -> each.group().equals(group))
                        .findFirst()
                        .orElseThrow();
        return new Unmet(
                floor,
                shortage.size(),
                shortage.asked(),
                shortage.missing(),
                shortage.withoutEdge(),
                new SolvedRound(prepared.market(), prepared.terms(), nearest, THREADS)
                        .contest(shortage.group()).held().stream()
                                .map(
                                        each ->
                                                new Held(
                                                        each.group() < 0
                                                                ? ""
                                                                : prepared.groups()
                                                                        .get(each.group()),
                                                        each.people()))
                                .toList());
    }

    /** Who got whom, in the order of the snapshot. */
    List<Couple> couples() {
        List<Couple> couples = new ArrayList<>();
        for (int p = 0; p < mentorOf.length; p++) {
            if (mentorOf[p] >= 0) {
                couples.add(new Couple(prepared.person(p), prepared.mentor(mentorOf[p])));
            }
        }
        return couples;
    }

    /** What is kept of it. */
    Solved kept() {
        var question = prepared.question();
        return new Solved(
                question.solution().revision(),
                prepared.fingerprint(),
                Fingerprints.of("answer", mentorOf),
                matched,
                score,
                certified,
                prepared.market().edges(),
                question.absent().stream().sorted().toList(),
                question.solution().floors(),
                unmet);
    }
}
