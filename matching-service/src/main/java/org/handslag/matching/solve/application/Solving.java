package org.handslag.matching.solve.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * Asks the engine: rounds are solved, and questions about them answered, in lanes. What was solved
 * is kept for a while, so that a question about it does not solve it again, and so is what was
 * answered: whoever was told to come again finds it.
 */
@Component
public class Solving {
    /** A question is answered within a request, or the caller tries again. */
    private static final long PATIENCE = 6_000;

    private final Aggregates<SnapshotPart> parts;
    private final Lanes lanes;
    private final Kept kept;
    private final Counter solvings;

    Solving(Aggregates<SnapshotPart> parts, Lanes lanes, Kept kept, MeterRegistry meters) {
        this.parts = parts;
        this.lanes = lanes;
        this.kept = kept;
        this.solvings = meters.counter("handslag.matching.solvings");
    }

    /** A round's snapshot. */
    public Taken taken(Tenant tenant, String round) {
        return kept.taken(tenant, round, parts.versions(tenant, Taken.parts(round)))
                .orElseGet(() -> Taken.of(parts, tenant, round));
    }

    /** What was found, to be kept and shown. */
    public record Found(Solved solved, List<Couple> couples) {
        /** Copies what is mutable. */
        public Found {
            couples = List.copyOf(couples);
        }
    }

    /** Solves a round; for work that is in the lane already. */
    public Found solve(Tenant tenant, String round, Question question, Progress progress) {
        Solver found = solved(question, progress);
        kept.keep(tenant, round, found);
        return new Found(found.kept(), found.couples());
    }

    private Solver solved(Question question, Progress progress) {
        solvings.increment();
        return Solver.solve(question, progress);
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

    /** Reads and solves anew, whatever is kept, and compares. */
    public Verified verify(Asked asked, Solved before) {
        String name = "verify";
        Verified verified =
                anew(
                        asked,
                        name,
                        Verified.class,
                        progress -> {
                            Taken read = Taken.of(parts, asked.tenant(), asked.round());
                            Question question = asked.question();
                            Solved now =
                                    solved(question.with(read, question.solution()), progress)
                                            .kept();
                            return new Verified(
                                    now.input().equals(before.input())
                                            && now.answer().equals(before.answer()),
                                    now.input(),
                                    now.answer(),
                                    now.certified(),
                                    read.erased());
                        });
        // Kept only for whom it came too late.
        kept.forget(asked.tenant(), asked.key(name));
        return verified;
    }

    /**
     * What another round would be.
     *
     * @param moved how many people would have another mentor than before, or none, or one at last
     */
    public record Supposed(Solved solved, Change change, int moved) {}

    /**
     * Answers a question that changes nothing.
     *
     * @param name tells questions apart
     * @param before who was proposed whom
     */
    public Supposed suppose(
            Asked asked,
            String name,
            Question supposed,
            Solved solved,
            Map<String, String> before) {
        String key = "if/" + name;
        return asked.question().samePairs(supposed)
                ? answer(
                        asked,
                        key,
                        Supposed.class,
                        round ->
                                compared(
                                        Solver.of(round.prepared().again(supposed)),
                                        solved,
                                        before))
                : anew(
                        asked,
                        key,
                        Supposed.class,
                        progress -> compared(solved(supposed, progress), solved, before));
    }

    private static Supposed compared(Solver found, Solved before, Map<String, String> proposed) {
        Map<String, String> left = new HashMap<>(proposed);
        int moved = 0;
        for (Couple each : found.couples()) {
            moved += each.mentor().equals(left.remove(each.participant())) ? 0 : 1;
        }
        return new Supposed(
                found.kept(),
                new Change(found.matched() - before.matched(), found.score() - before.score()),
                moved + left.size());
    }

    /** Why somebody got whom they got, or nobody. */
    public Reasons reasons(Asked asked, String participant) {
        return answer(
                asked,
                "why/" + participant,
                Reasons.class,
                round -> Explaining.of(round, participant));
    }

    /** How the round came out for groups, and where a mentor is missing. */
    public RoundReasons reasons(Asked asked) {
        return answer(asked, "how", RoundReasons.class, ExplainingRounds::of);
    }

    /** Asks the round that is kept; solves it before that where it is not. */
    private <T> T answer(Asked asked, String name, Class<T> type, Function<Solver, T> ask) {
        Tenant tenant = asked.tenant();
        String key = asked.key(name);
        Optional<T> told = kept.answer(tenant, key, type);
        if (told.isPresent()) {
            return told.get();
        }
        return await(
                present(asked).isEmpty()
                        ? solving(asked, key, ask)
                        : lanes.asking()
                                .submit(
                                        tenant,
                                        key,
                                        _ ->
                                                present(asked)
                                                        .map(ask)
                                                        .map(it -> kept.answered(tenant, key, it)))
                                .thenCompose(
                                        found ->
                                                found.map(CompletableFuture::completedFuture)
                                                        .orElseGet(
                                                                () -> solving(asked, key, ask))));
    }

    private Optional<Solver> present(Asked asked) {
        return kept.solved(asked.tenant(), asked.round(), asked.question());
    }

    private <T> CompletableFuture<T> solving(Asked asked, String key, Function<Solver, T> ask) {
        return lanes.solving()
                .submit(
                        asked.tenant(),
                        key,
                        progress -> {
                            Solver round =
                                    present(asked)
                                            .orElseGet(() -> solved(asked.question(), progress));
                            kept.keep(asked.tenant(), asked.round(), round);
                            return kept.answered(asked.tenant(), key, ask.apply(round));
                        });
    }

    /** Does work that nothing kept helps with; where it came too late, it is the answer. */
    private <T> T anew(Asked asked, String name, Class<T> type, Function<Progress, T> task) {
        Tenant tenant = asked.tenant();
        String key = asked.key(name);
        return kept.answer(tenant, key, type)
                .orElseGet(
                        () ->
                                await(
                                        lanes.solving()
                                                .submit(
                                                        tenant,
                                                        key,
                                                        progress ->
                                                                kept.answered(
                                                                        tenant,
                                                                        key,
                                                                        task.apply(progress)))));
    }

    /** Waits for the answer, as long as a request may. */
    private static <T> T await(CompletableFuture<T> work) {
        return Lane.await(work, PATIENCE)
                .orElseThrow(() -> ProblemException.unavailable("busy", 5));
    }
}
