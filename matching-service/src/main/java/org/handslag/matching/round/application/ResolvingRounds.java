package org.handslag.matching.round.application;

import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.round.model.Act;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundMode;
import org.handslag.matching.solve.model.MatchingPolicy.Floor;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends the choosing: by applying the rule, or by giving the round up. */
@Component
public class ResolvingRounds {
    private final Aggregates<Round> rounds;
    private final SolvingRounds solving;
    private final Concealed concealed;

    ResolvingRounds(Aggregates<Round> rounds, SolvingRounds solving, Concealed concealed) {
        this.rounds = rounds;
        this.solving = solving;
        this.concealed = concealed;
    }

    /**
     * Applies the rule to the choices, see {@link Round#resolve}; or lets the engine solve it,
     * which may go on after this.
     *
     * @param floors what to keep; null: what the blueprint says, or what was asked last
     */
    public Result<Round> resolve(Call call, String id, LocalDate on, @Nullable List<Floor> floors) {
        Act act = reached(call, id, on);
        RoundMode mode = rounds.get(call.tenant(), id).state().mode();
        Questions.mustKeep(floors, mode);
        if (mode.solved()) {
            return solving.resolve(call, id, act, floors);
        }
        return rounds.change(
                call, id, stored -> concealed.without(call.tenant(), stored.state()).resolve(act));
    }

    /** Gives the round up, see {@link Round#cancel}. */
    public Result<Round> cancel(Call call, String id, LocalDate on) {
        Act act = reached(call, id, on);
        Result<Round> result = rounds.change(call, id, stored -> stored.state().cancel(act));
        if (result instanceof Result.Written) {
            solving.stopped(call.tenant(), id);
        }
        return result;
    }

    private Act reached(Call call, String id, LocalDate on) {
        call.mustReach(Target.ofProgramme(rounds.get(call.tenant(), id).state().programme()));
        return new Act(on, call.caller().membership());
    }
}
