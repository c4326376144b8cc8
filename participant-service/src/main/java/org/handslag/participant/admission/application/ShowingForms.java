package org.handslag.participant.admission.application;

import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Shows what a step of the intake asks, and what was answered. */
@Component
public class ShowingForms {
    private final FollowingAdmission following;
    private final Aggregates<Programme> programmes;

    ShowingForms(FollowingAdmission following, Aggregates<Programme> programmes) {
        this.following = following;
        this.programmes = programmes;
    }

    /** A step as the blueprint has it, and the admission that it is about. */
    public record Form(Stored<Admission> admission, Intake.Step step) {}

    /**
     * The form of a step.
     *
     * @throws ProblemException 404 for an unknown admission or step
     */
    public Form read(Call call, String id, String step) {
        Stored<Admission> stored = following.read(call, id);
        Intake intake =
                programmes
                        .get(call.tenant(), stored.state().programme())
                        .state()
                        .blueprint()
                        .intake();
        return new Form(stored, intake.step(step).orElseThrow(ProblemException::notFound));
    }
}
