package org.handslag.matching.round.application;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.handslag.matching.round.model.Act;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.solve.application.Lane;
import org.handslag.matching.solve.application.Lanes;
import org.handslag.matching.solve.application.Progress;
import org.handslag.matching.solve.application.Question;
import org.handslag.matching.solve.application.Solving;
import org.handslag.matching.solve.application.Solving.Found;
import org.handslag.matching.solve.model.Adjustment;
import org.handslag.matching.solve.model.Couple;
import org.handslag.matching.solve.model.MatchingPolicy.Floor;
import org.handslag.matching.solve.model.Solution;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Result.Written;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the engine solve a round: what is asked for is written first, then solved in a lane beside
 * the requests, then the proposals go into the round, then the solution says how they were found.
 * Whatever interrupts it, whoever asks for the round next goes on, and finds the same.
 */
@Component
public class SolvingRounds {
    /** So long a request waits for what is solved; small rounds take less. */
    private static final long PATIENCE = 3_000;

    private final Aggregates<Round> rounds;
    private final Aggregates<Solution> solutions;
    private final OpenSolutions opened;
    private final Questions questions;
    private final Solving solving;
    private final Lanes lanes;
    private final Concealed concealed;

    SolvingRounds(
            Aggregates<Round> rounds,
            Aggregates<Solution> solutions,
            OpenSolutions opened,
            Questions questions,
            Solving solving,
            Lanes lanes,
            Concealed concealed) {
        this.rounds = rounds;
        this.solutions = solutions;
        this.opened = opened;
        this.questions = questions;
        this.solving = solving;
        this.lanes = lanes;
        this.concealed = concealed;
    }

    /**
     * Solves it; resolved before, anew. See {@link Round#propose}, {@link Solution#ask}.
     *
     * @param floors null: those of the last time
     */
    Result<Round> resolve(Call call, String id, Act act, @Nullable List<Floor> floors) {
        return ask(
                call,
                id,
                act,
                (round, solution) ->
                        solution.ask(act, floors == null ? solution.floors() : floors));
    }

    /**
     * Forces, forbids or frees a pair and solves it anew; the adjustment's cost is then what the
     * round lost. Refused besides: {@code not-a-candidate}, {@code mentor-not-in-round}, {@code
     * mentor-is-full}.
     */
    public Result<Round> adjust(
            Call call, String id, Adjustment.Kind kind, Couple pair, String reason, Act act) {
        call.mustReach(Target.ofProgramme(rounds.get(call.tenant(), id).state().programme()));
        return ask(
                call,
                id,
                act,
                (round, solution) ->
                        Adjusting.refusal(round, solution, kind, pair)
                                .<Decision<Solution>>map(Decision.Refused::new)
                                .orElseGet(() -> solution.adjust(kind, pair, reason, act)));
    }

    private interface Asking {
        Decision<Solution> of(Round round, Solution solution);
    }

    private Result<Round> ask(Call call, String id, Act act, Asking asking) {
        Stored<Round> stored = rounds.get(call.tenant(), id);
        opened.of(stored);
        Round round = concealed.without(call.tenant(), stored.state());
        Result<Solution> asked =
                solutions.change(
                        call,
                        id,
                        present ->
                                round.mayBeSolved(act)
                                        .flatMap(SolvingRounds::refusal)
                                        .orElseGet(() -> asking.of(round, present.state())));
        return switch (asked) {
            case Result.Refused<Solution>(var refusal) -> new Result.Refused<>(refusal);
            case Written<Solution>(var solution, _, _) -> {
                start(call.tenant(), id, solution.state())
                        .ifPresent(work -> Lane.await(work, PATIENCE));
                Stored<Round> now = rounds.get(call.tenant(), id);
                yield new Written<>(now, false, now.version());
            }
        };
    }

    private static Optional<Decision<Solution>> refusal(Decision<Round> decision) {
        return decision instanceof Decision.Refused<Round>(var refusal)
                ? Optional.of(new Decision.Refused<>(refusal))
                : Optional.empty();
    }

    private static String key(String id, int revision) {
        return id + "/" + revision;
    }

    private Optional<CompletableFuture<String>> start(Tenant tenant, String id, Solution solution) {
        return solution.pending() == null
                ? Optional.empty()
                : Optional.of(
                        lanes.solving()
                                .submit(
                                        tenant,
                                        key(id, solution.revision()),
                                        progress -> solve(tenant, id, progress)));
    }

    /** How far it is; goes on with what was interrupted. Empty: nothing is being solved. */
    public Optional<Progress> underway(Stored<Round> round) {
        if (!round.state().mode().solved() || !round.state().pending()) {
            return Optional.empty();
        }
        return solutions
                .find(round.tenant(), round.id())
                .map(Stored::state)
                .filter(solution -> solution.pending() != null)
                .map(
                        solution -> {
                            start(round.tenant(), round.id(), solution);
                            return lanes.solving()
                                    .progress(round.tenant(), key(round.id(), solution.revision()))
                                    .orElseGet(Progress::new);
                        });
    }

    /**
     * Stops what is being solved: the round stays what it was before, and an adjustment that asked
     * for it is gone. Where nothing is being solved, or its proposals are there already, nothing
     * happens. See {@link Round#stopSolving}.
     */
    public Result<Round> stop(Call call, String id) {
        Tenant tenant = call.tenant();
        Stored<Round> round = rounds.get(tenant, id);
        call.mustReach(Target.ofProgramme(round.state().programme()));
        Optional<Solution> going =
                solutions
                        .find(tenant, id)
                        .map(Stored::state)
                        .filter(solution -> solution.pending() != null);
        if (going.isEmpty()) {
            return new Written<>(round, false, round.version());
        }
        int revision = going.get().revision();
        boolean[] stopped = {false};
        Result<Round> result =
                rounds.change(
                        call,
                        id,
                        present -> {
                            Decision<Round> decision = present.state().stopSolving(revision);
                            stopped[0] = decision instanceof Decision.Changed;
                            return decision;
                        });
        if (stopped[0]) {
            giveUp(tenant, id, revision);
            lanes.solving().stop(tenant, key(id, revision));
        }
        return result;
    }

    private void giveUp(Tenant tenant, String id, int revision) {
        solutions.change(
                Call.internal(tenant, "give-up-round", key(id, revision)),
                id,
                present -> present.state().giveUp(revision));
    }

    /** Stops what is being solved of a round that was given up. */
    void stopped(Tenant tenant, String id) {
        solutions
                .find(tenant, id)
                .ifPresent(
                        solution ->
                                lanes.solving().stop(tenant, key(id, solution.state().revision())));
    }

    private String solve(Tenant tenant, String id, Progress progress) {
        while (true) {
            progress.reading();
            Stored<Round> round = rounds.get(tenant, id);
            Solution solution = solutions.get(tenant, id).state();
            Act act = solution.pending();
            if (act == null) {
                return id;
            }
            int revision = solution.revision();
            try {
                Question question = questions.now(tenant, id, round.state(), solution);
                Found found = solving.solve(tenant, id, question, progress);
                boolean[] outdated = {false};
                Result<Round> written =
                        rounds.change(
                                Call.internal(tenant, "solve-round", id + "/" + revision),
                                id,
                                present -> {
                                    Round now = concealed.without(tenant, present.state());
                                    // Somebody chose, or left, while the engine was at work.
                                    outdated[0] =
                                            !now.sameQuestion(
                                                    concealed.without(tenant, round.state()));
                                    return outdated[0]
                                            ? Decision.unchanged()
                                            : now.propose(
                                                    act,
                                                    Proposing.of(now, solution, found.couples()),
                                                    revision);
                                });
                if (outdated[0]) {
                    continue;
                }
                solutions.change(
                        Call.internal(tenant, "solve-round", key(id, revision)),
                        id,
                        present ->
                                written instanceof Result.Refused
                                        ? present.state().giveUp(revision)
                                        : present.state().finish(found.solved()));
                return id;
            } catch (ProblemException | CancellationException e) {
                giveUp(tenant, id, revision);
                throw e;
            }
        }
    }
}
