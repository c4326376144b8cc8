package org.handslag.reporting.deviation.application;

import java.util.Map;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.deviation.model.Deviation;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.plan.Plan;
import org.springframework.stereotype.Component;

/** Writes down what happens on the way, and follows it. */
@Component
public class RecordingDeviation {
    private final Aggregates<Deviation> deviations;
    private final ProgrammeFacts facts;

    RecordingDeviation(Aggregates<Deviation> deviations, ProgrammeFacts facts) {
        this.deviations = deviations;
        this.facts = facts;
    }

    /**
     * Writes it down.
     *
     * @throws ProblemException 400 where the programme or the row is unknown
     */
    public Result<Deviation> record(Call call, Deviation deviation) {
        Plan plan = facts.planNamed(call, deviation.programme());
        if (deviation.activity() != null
                && plan.activities().stream()
                        .noneMatch(row -> deviation.activity().equals(row.row()))) {
            throw unknown("/activity");
        }
        return deviations.create(call, id -> deviation.record());
    }

    /**
     * Says how great a risk is; refusals as {@link Deviation#assess}.
     *
     * @throws ProblemException 404 where it is unknown or out of reach
     */
    public Result<Deviation> assess(Call call, String id, Deviation.Assessment assessment) {
        mustReach(call, id);
        return deviations.change(call, id, stored -> stored.state().assess(assessment));
    }

    /**
     * Closes it; refusals as {@link Deviation#close}.
     *
     * @throws ProblemException 404 where it is unknown or out of reach
     */
    public Result<Deviation> close(Call call, String id, Deviation.Closing closing) {
        mustReach(call, id);
        return deviations.change(call, id, stored -> stored.state().close(closing));
    }

    private void mustReach(Call call, String id) {
        call.mustReach(Target.ofProgramme(deviations.get(call.tenant(), id).state().programme()));
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.invalid(pointer, "unknown", Map.of());
    }
}
