package org.handslag.reporting.survey.application;

import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.survey.model.Survey;
import org.springframework.stereotype.Component;

/** Finds what a survey asks. */
@Component
public class ShowingForm {
    private final Aggregates<Survey> surveys;
    private final ProgrammeFacts facts;

    ShowingForm(Aggregates<Survey> surveys, ProgrammeFacts facts) {
        this.surveys = surveys;
        this.facts = facts;
    }

    /**
     * A form.
     *
     * @param programme its title
     */
    public record Shown(Form form, Words programme) {}

    /**
     * What the survey asks: for who runs it, and for whoever is asked by name.
     *
     * @throws ProblemException 404 for a survey out of reach
     */
    public Shown show(Call call, String survey) {
        Survey state = surveys.get(call.tenant(), survey).state();
        Target programme = Target.ofProgramme(state.programme());
        if (!call.caller().reaches(programme)) {
            call.mustReach(programme.sharedBy(state.asked()));
        }
        Plan plan =
                facts.plan(call.tenant(), state.programme())
                        .orElseThrow(ProblemException::notFound);
        return new Shown(
                plan.survey(state.survey()).orElseThrow(ProblemException::notFound), plan.title());
    }
}
