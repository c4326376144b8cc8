package org.handslag.participant.programme.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.handslag.participant.programme.model.ActivityProgress;
import org.handslag.participant.programme.model.ActivityState;
import org.handslag.participant.programme.model.Decided;
import org.handslag.participant.programme.model.DecisionOutcome;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.reach.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows a programme: what was decided, how far its activities have come. */
@Component
public class FollowingProgramme {
    private static final Reach<Programme> REACH =
            new Reach<>(Placing.ofProgramme("id"), stored -> Target.ofProgramme(stored.id()));

    private final Aggregates<Programme> programmes;

    FollowingProgramme(Aggregates<Programme> programmes) {
        this.programmes = programmes;
    }

    /**
     * Puts a decision on record.
     *
     * @param by the deciding body's code; null: the one that the blueprint names
     */
    public Result<Programme> decide(
            Call call,
            String id,
            String decision,
            LocalDate decidedOn,
            DecisionOutcome outcome,
            @Nullable String by,
            @Nullable ToldBy toldBy) {
        Recorded recorded = new Recorded(call.caller().membership(), toldBy);
        return change(
                call,
                id,
                programme ->
                        programme.decide(
                                new Decided(
                                        decision,
                                        decidedOn,
                                        outcome,
                                        by == null ? planned(programme, decision) : by,
                                        recorded)));
    }

    /** Puts on record how far a row has come; a date that is not given stays as it was. */
    public Result<Programme> progress(
            Call call,
            String id,
            int row,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            ActivityState state,
            @Nullable ToldBy toldBy) {
        Recorded recorded = new Recorded(call.caller().membership(), toldBy);
        return change(
                call,
                id,
                programme -> {
                    LocalDate before =
                            programme.activities().stream()
                                    .filter(activity -> activity.row() == row)
                                    .map(ActivityProgress::startedOn)
                                    .findFirst()
                                    .orElse(null);
                    boolean kept = startedOn == null && state != ActivityState.NOT_STARTED;
                    return programme.progress(
                            new ActivityProgress(
                                    row, kept ? before : startedOn, endedOn, state, recorded));
                });
    }

    /** One programme that the caller may see. */
    public Stored<Programme> read(Call call, String id) {
        Stored<Programme> stored = programmes.get(call.tenant(), id);
        call.mustReach(Target.ofProgramme(id));
        return stored;
    }

    /** The programmes that the caller may see. */
    public Page<Stored<Programme>> list(Call call, Paging paging) {
        return REACH.list(programmes, call, Map.of(), paging);
    }

    private Result<Programme> change(
            Call call, String id, Function<Programme, Decision<Programme>> decide) {
        return programmes.change(
                call,
                id,
                stored -> {
                    call.mustReach(Target.ofProgramme(id));
                    return decide.apply(stored.state());
                });
    }

    private static String planned(Programme programme, String decision) {
        return programme.blueprint().objects("decisions").stream()
                .filter(planned -> decision.equals(planned.get("key")))
                .map(planned -> String.valueOf(planned.get("by")))
                .findFirst()
                .orElse("unknown");
    }
}
