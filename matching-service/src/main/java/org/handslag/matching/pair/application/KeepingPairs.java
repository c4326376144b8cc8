package org.handslag.matching.pair.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.Parties;
import org.handslag.matching.pair.model.Recorder;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reach.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records the course of a pair that both sides wanted: rest, end; who told it where it was not the
 * recorder's own.
 */
@Component
public class KeepingPairs {
    /** Lists of pairs, and answers with one. */
    public static final Reach<Pair> REACH =
            new Reach<>(
                    Placing.ofProgramme("state.parties.programme")
                            .municipality("state.parties.municipality")
                            .participant("state.parties.participant")
                            .mentor("state.parties.mentor"),
                    pair -> target(pair.state().parties()));

    private final Aggregates<Pair> pairs;
    private final Mirror<KnownProgramme> programmes;

    KeepingPairs(Aggregates<Pair> pairs, Mirror<KnownProgramme> programmes) {
        this.pairs = pairs;
        this.programmes = programmes;
    }

    /** Lets the pair rest, see {@link Pair#pause}. */
    public Result<Pair> pause(Call call, String id, LocalDate from, @Nullable String toldBy) {
        return keep(call, id, pair -> pair.pause(from, recorder(call, toldBy)));
    }

    /** Ends the rest, see {@link Pair#resume}. */
    public Result<Pair> resume(Call call, String id, LocalDate to, @Nullable String toldBy) {
        return keep(call, id, pair -> pair.resume(to, recorder(call, toldBy)));
    }

    /**
     * Ends the pair, see {@link Pair#end}.
     *
     * @param reason one of the blueprint's, where it lists any
     * @throws ProblemException 400 for another reason
     */
    public Result<Pair> end(
            Call call, String id, LocalDate on, String reason, @Nullable String toldBy) {
        return keep(
                call,
                id,
                pair -> {
                    programmes
                            .find(call.tenant(), pair.parties().programme())
                            .filter(programme -> programme.hasEndReason(reason))
                            .orElseThrow(
                                    () -> ProblemException.invalid("/reason", "unknown", Map.of()));
                    return pair.end(on, reason, recorder(call, toldBy));
                });
    }

    private static Recorder recorder(Call call, @Nullable String toldBy) {
        return new Recorder(call.caller().membership(), toldBy);
    }

    private Result<Pair> keep(Call call, String id, Function<Pair, Decision<Pair>> act) {
        call.mustReach(target(pairs.get(call.tenant(), id).state().parties()));
        return pairs.change(call, id, stored -> act.apply(stored.state()));
    }

    /** Whose a pair is. */
    public static Target target(Parties parties) {
        return Target.ofProgramme(parties.programme())
                .in(parties.municipality())
                .of(parties.participant(), parties.mentor());
    }
}
