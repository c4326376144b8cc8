package org.handslag.reporting.survey.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.survey.model.Survey;
import org.handslag.reporting.survey.model.Survey.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what came of asking somebody, and closes surveys. */
@Component
public class RecordingAnswer {
    private final Aggregates<Survey> surveys;
    private final ProgrammeFacts facts;

    RecordingAnswer(Aggregates<Survey> surveys, ProgrammeFacts facts) {
        this.surveys = surveys;
        this.facts = facts;
    }

    /** What came of it. */
    public record Command(
            String respondent,
            Status status,
            LocalDate on,
            List<Answer> answers,
            @Nullable String toldBy) {}

    /** The coded answer to one of the form's questions. */
    public record Answer(String question, String value) {
        /** Where each question has one answer, which {@link CheckedAnswers} sees to. */
        public static Map<String, String> byQuestion(List<Answer> answers) {
            return answers.stream().collect(Collectors.toMap(Answer::question, Answer::value));
        }
    }

    /**
     * Records it; refusals as {@link Survey#respond}.
     *
     * <p>Whom the caller may not know of is refused as somebody who is not asked.
     *
     * @throws ProblemException 404 for a survey or respondent out of reach, 400 for answers that
     *     the form does not have
     */
    public Result<Survey> respond(Call call, String survey, Command command) {
        Stored<Survey> present = surveys.get(call.tenant(), survey);
        Target programme = Target.ofProgramme(present.state().programme());
        if (!call.caller().mayKnow(command.respondent()) && call.caller().reaches(programme)) {
            return new Result.Refused<>(new Refusal("not-asked", Map.of()));
        }
        call.mustReach(programme.of(command.respondent()));
        validate(call, present.state(), command);
        Person person = call.caller().person();
        boolean self = person != null && person.id().equals(command.respondent());
        @Nullable String toldBy = self ? null : command.toldBy();
        return surveys.change(
                call,
                survey,
                stored ->
                        stored.state()
                                .respond(
                                        new Survey.Response(
                                                command.respondent(),
                                                command.status(),
                                                command.on(),
                                                Answer.byQuestion(command.answers()),
                                                call.caller().membership(),
                                                toldBy)));
    }

    /** Closes it; refusals as {@link Survey#close}. */
    public Result<Survey> close(Call call, String survey, LocalDate on) {
        call.mustReach(Target.ofProgramme(surveys.get(call.tenant(), survey).state().programme()));
        return surveys.change(call, survey, stored -> stored.state().close(on));
    }

    private void validate(Call call, Survey survey, Command command) {
        var faults = new ArrayList<Fault>();
        CheckedAnswers.of(
                        facts.plan(call.tenant(), survey.programme())
                                .flatMap(plan -> plan.survey(survey.survey()))
                                .map(Form::questions)
                                .orElse(List.of()))
                .check("/answers", command.status(), command.answers(), faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
