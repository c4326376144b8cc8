package org.handslag.matching.solve.application;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.handslag.matching.solve.model.Change;
import org.handslag.matching.solve.model.Couple;
import org.handslag.matching.solve.model.SnapshotPart;
import org.handslag.matching.solve.model.Solved;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Asks the engine, in the lane of solving. */
@Component
public class Solving {
    /** A question is answered within a request, or the caller tries again. */
    private static final long PATIENCE = 6_000;

    private final Aggregates<SnapshotPart> parts;
    private final Lanes lanes;

    Solving(Aggregates<SnapshotPart> parts, Lanes lanes) {
        this.parts = parts;
        this.lanes = lanes;
    }

    /** A round's snapshot. */
    public Taken taken(Tenant tenant, String round) {
        return Taken.of(parts, tenant, round);
    }

    /** What was found, to be kept and shown. */
    public record Found(Solved solved, List<Couple> couples) {
        /** Copies what is mutable. */
        public Found {
            couples = List.copyOf(couples);
        }
    }

    /** Solves; for work that is in the lane already. */
    public Found solve(Question question, Progress progress) {
        Solver found = Solver.solve(question, progress);
        return new Found(found.kept(), found.couples());
    }

    /**
     * Whether a round that is solved anew from its snapshot gives the same.
     *
     * @param same whether input and answer are equal to the bit
     * @param input the fingerprint of the input as it is now
     * @param answer the fingerprint of the answer as it is now
     * @param certified whether the answer of now is proved the best
     * @param erased how many of the snapshot's people have been erased since
     */
    public record Verified(
            boolean same, String input, String answer, boolean certified, int erased) {}

    /** Solves anew and compares. */
    public Verified verify(Tenant tenant, String round, Question question, Solved kept) {
        return ask(
                tenant,
                round + "/verify",
                progress -> {
                    Solved now = Solver.solve(question, progress).kept();
                    return new Verified(
                            now.input().equals(kept.input()) && now.answer().equals(kept.answer()),
                            now.input(),
                            now.answer(),
                            now.certified(),
                            question.taken().erased());
                });
    }

    /** What another round would be: people matched, points, proved or not. */
    public record Supposed(Found found, Change change) {}

    /** Solves a question that nobody keeps, and compares. */
    public Supposed suppose(Tenant tenant, String key, Question question, Solved kept) {
        return ask(
                tenant,
                key,
                progress -> {
                    Found found = solve(question, progress);
                    return new Supposed(
                            found,
                            new Change(
                                    found.solved().matched() - kept.matched(),
                                    found.solved().score() - kept.score()));
                });
    }

    /** Why somebody got whom they got, or nobody. */
    public Reasons reasons(Tenant tenant, String key, Question question, String participant) {
        return ask(
                tenant,
                key,
                progress -> Explaining.of(Solver.solve(question, progress), participant));
    }

    /** How the round came out for groups, and where a mentor is missing. */
    public RoundReasons reasons(Tenant tenant, String key, Question question) {
        return ask(tenant, key, progress -> ExplainingRounds.of(Solver.solve(question, progress)));
    }

    /** Waits for the answer, as long as a request may. */
    private <T> T ask(Tenant tenant, String key, Function<Progress, T> task) {
        CompletableFuture<T> work = lanes.solving().submit(tenant, key, task);
        return Lane.await(work, PATIENCE)
                .orElseThrow(() -> ProblemException.unavailable("busy", 5));
    }
}
