package org.handslag.participant.cohort.application;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.cohort.model.OwnTerms;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reach.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens and closes cohorts. */
@Component
public class RunningCohorts {
    private static final Reach<Cohort> REACH =
            new Reach<>(Placing.ofProgramme("state.programme"), RunningCohorts::target);

    private final Aggregates<Cohort> cohorts;
    private final Aggregates<Programme> programmes;

    RunningCohorts(Aggregates<Cohort> cohorts, Aggregates<Programme> programmes) {
        this.cohorts = cohorts;
        this.programmes = programmes;
    }

    /**
     * Opens a cohort of a programme.
     *
     * @param key one of the blueprint's cohorts; where cohorts follow each other, any other too
     * @param own what the cohort says of itself; only where the blueprint does not list it
     * @throws ProblemException 400 where programme or key are unknown, 409 where it is open already
     */
    public Result<Cohort> open(
            Call call, String programme, String key, LocalDate openedOn, @Nullable OwnTerms own) {
        Stored<Programme> of =
                programmes
                        .find(call.tenant(), programme)
                        .filter(found -> call.caller().reaches(Target.ofProgramme(programme)))
                        .orElseThrow(
                                () -> ProblemException.invalid("/programme", "unknown", Map.of()));
        boolean listed = of.state().blueprint().keys("cohorts").contains(key);
        if (!listed && !of.state().blueprint().takesOtherCohorts()) {
            throw ProblemException.invalid("/key", "unknown", Map.of());
        }
        if (listed && own != null) {
            throw ProblemException.invalid("/key", "stands-in-the-blueprint", Map.of());
        }
        OwnTerms terms = listed || own != null ? own : new OwnTerms(null, null, null, null);
        Recorded recorded = new Recorded(call.caller().membership(), null);
        try {
            return cohorts.create(
                    call, id -> Cohort.open(programme, key, openedOn, recorded, terms));
        } catch (SlotTaken taken) {
            throw new ProblemException(Problem.of(409, "cohort-exists"));
        }
    }

    /** Closes a cohort. */
    public Result<Cohort> close(Call call, String id, LocalDate on) {
        return cohorts.change(
                call,
                id,
                stored -> {
                    call.mustReach(target(stored));
                    return stored.state().close(on);
                });
    }

    /** One cohort that the caller may see. */
    public Stored<Cohort> read(Call call, String id) {
        Stored<Cohort> stored = cohorts.get(call.tenant(), id);
        call.mustReach(target(stored));
        return stored;
    }

    /**
     * The cohorts that the caller may see.
     *
     * @param programme only this programme's; null: all
     */
    public Page<Stored<Cohort>> list(Call call, @Nullable String programme, Paging paging) {
        Map<String, String> equal =
                programme == null ? Map.of() : Map.of("state.programme", programme);
        return REACH.list(cohorts, call, equal, paging);
    }

    /** A cohort is its programme's. */
    public static Target target(Stored<Cohort> stored) {
        return Target.ofProgramme(stored.state().programme());
    }
}
