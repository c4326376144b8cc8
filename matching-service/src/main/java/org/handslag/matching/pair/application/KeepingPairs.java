package org.handslag.matching.pair.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.Parties;
import org.handslag.matching.pair.model.Recorder;
import org.handslag.matching.pair.model.RematchWish;
import org.handslag.matching.pair.model.Side;
import org.handslag.platform.access.Person;
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
 * Records the course of a pair that both sides wanted: rest, the wish for another, end; who told it
 * where it was not the recorder's own.
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
     * @param rematch whether the participant is to get another mentor; null: nobody said
     * @throws ProblemException 400 for another reason
     */
    public Result<Pair> end(
            Call call,
            String id,
            LocalDate on,
            String reason,
            @Nullable Boolean rematch,
            @Nullable String toldBy) {
        return keep(
                call,
                id,
                pair -> {
                    mustBeReason(call, pair, reason);
                    return pair.end(on, reason, rematch, recorder(call, toldBy));
                });
    }

    /**
     * One side, or staff, ask for another; see {@link Pair#askForRematch}.
     *
     * @param side who asks, where it is not the caller's own; null: staff do
     * @param reason one of the blueprint's for the end of a pair, where it lists any
     * @param wish a code for what the next one should be like; null: none was told
     * @throws ProblemException 400 for another reason
     */
    public Result<Pair> askForRematch(
            Call call,
            String id,
            LocalDate on,
            @Nullable Side side,
            String reason,
            @Nullable String wish,
            @Nullable String toldBy) {
        Person person = call.caller().person();
        boolean own = person != null && !call.caller().reachesMoreThanOwn();
        return keep(
                call,
                id,
                pair -> {
                    mustBeReason(call, pair, reason);
                    return pair.askForRematch(
                            new RematchWish(
                                    on,
                                    own ? sideOf(person, pair) : side,
                                    reason,
                                    wish,
                                    call.caller().membership(),
                                    own ? null : toldBy));
                });
    }

    private static Side sideOf(Person person, Pair pair) {
        return person.id().equals(pair.parties().mentor()) ? Side.MENTOR : Side.PARTICIPANT;
    }

    private void mustBeReason(Call call, Pair pair, String reason) {
        programmes
                .find(call.tenant(), pair.parties().programme())
                .filter(programme -> programme.hasEndReason(reason))
                .orElseThrow(() -> ProblemException.invalid("/reason", "unknown", Map.of()));
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
