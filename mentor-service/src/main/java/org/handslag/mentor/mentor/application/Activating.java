package org.handslag.mentor.mentor.application;

import java.time.LocalDate;
import java.util.List;
import org.handslag.mentor.mentor.model.Asked;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.mentor.model.Met;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** A process leader enters what a mentor has taken part in, and that the mentor can be chosen. */
@Component
public class Activating {
    private final Aggregates<Mentor> mentors;
    private final Programmes programmes;

    Activating(Aggregates<Mentor> mentors, Programmes programmes) {
        this.mentors = mentors;
        this.programmes = programmes;
    }

    /**
     * Records a step.
     *
     * @throws ProblemException 400 where the blueprint has no such step
     */
    public Result<Mentor> recordStep(
            Call call, String id, String programme, String step, LocalDate on, Recorded recording) {
        Programme blueprint = programmes.inPath(call.tenant(), programme);
        Programmes.check(blueprint.activationSteps().contains(step), "/step");
        return mentors.change(
                call,
                id,
                present -> {
                    MentorReach.mustReachIn(call, present, programme);
                    return present.state().recordStep(programme, step, on, recording);
                });
    }

    /**
     * Puts down which of the blueprint's criteria the mentor meets.
     *
     * @throws ProblemException 400 where the blueprint has no such criterion
     */
    public Result<Mentor> assess(Call call, String id, String programme, List<Met> seen) {
        Programme blueprint = programmes.inPath(call.tenant(), programme);
        for (int i = 0; i < seen.size(); i++) {
            Programmes.check(
                    blueprint.hasCriterion(seen.get(i).criterion()), "/criteria/" + i + "/key");
        }
        return mentors.change(
                call,
                id,
                present -> {
                    MentorReach.mustReachIn(call, present, programme);
                    return present.state().assess(programme, seen);
                });
    }

    /**
     * Makes the mentor active, where every step of the blueprint has been taken.
     *
     * @param despite required criteria that need not be met
     */
    public Result<Mentor> activate(
            Call call,
            String id,
            String programme,
            LocalDate on,
            List<String> despite,
            Recorded recording) {
        Programme blueprint = programmes.inPath(call.tenant(), programme);
        Asked asked = new Asked(blueprint.activationSteps(), blueprint.requiredCriteria(), despite);
        return mentors.change(
                call,
                id,
                present -> {
                    MentorReach.mustReachIn(call, present, programme);
                    return present.state().activate(programme, asked, on, recording);
                });
    }
}
