package org.handslag.matching.round.application;

import java.time.LocalDate;
import org.handslag.matching.round.model.Act;
import org.handslag.matching.round.model.Round;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.springframework.stereotype.Component;

/** Ends the choosing: by applying the rule, or by giving the round up. */
@Component
public class ResolvingRounds {
    private final Aggregates<Round> rounds;
    private final Concealed concealed;

    ResolvingRounds(Aggregates<Round> rounds, Concealed concealed) {
        this.rounds = rounds;
        this.concealed = concealed;
    }

    /** Applies the rule to the choices, see {@link Round#resolve}. */
    public Result<Round> resolve(Call call, String id, LocalDate on) {
        Act act = reached(call, id, on);
        return rounds.change(
                call, id, stored -> concealed.without(call.tenant(), stored.state()).resolve(act));
    }

    /** Gives the round up, see {@link Round#cancel}. */
    public Result<Round> cancel(Call call, String id, LocalDate on) {
        Act act = reached(call, id, on);
        return rounds.change(call, id, stored -> stored.state().cancel(act));
    }

    private Act reached(Call call, String id, LocalDate on) {
        call.mustReach(Target.ofProgramme(rounds.get(call.tenant(), id).state().programme()));
        return new Act(on, call.caller().membership());
    }
}
