package org.handslag.reporting.interview.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.interview.model.Interview;
import org.handslag.reporting.survey.application.RecordingAnswer.Answer;
import org.handslag.reporting.survey.model.Survey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down an interview. Two documents are written, always forward: first the survey has the
 * coded answers, then there is the interview with its notes. Whoever was interrupted in between
 * repeats it: answers that stand are not counted twice.
 */
@Component
public class RecordingInterview {
    private final Aggregates<Interview> interviews;
    private final Aggregates<Survey> surveys;
    private final ProgrammeFacts facts;

    RecordingInterview(
            Aggregates<Interview> interviews, Aggregates<Survey> surveys, ProgrammeFacts facts) {
        this.interviews = interviews;
        this.surveys = surveys;
        this.facts = facts;
    }

    /**
     * What was held.
     *
     * @param results coded answers of single respondents, or of all the others where none is named
     */
    public record Command(
            String survey,
            Interview.Kind kind,
            List<String> respondents,
            LocalDate on,
            List<Coded> results,
            @Nullable String notes) {

        private List<Answer> answersOf(String respondent) {
            return results.stream()
                    .filter(one -> respondent.equals(one.respondent()))
                    .findFirst()
                    .or(() -> results.stream().filter(one -> one.respondent() == null).findFirst())
                    .map(Coded::answers)
                    .orElse(List.of());
        }
    }

    /**
     * Coded answers.
     *
     * @param respondent null: of everybody who was there and has none of their own here
     */
    public record Coded(@Nullable String respondent, List<Answer> answers) {}

    /**
     * Records it; refusals as {@link Survey#respond}. Whom the caller may not know of is refused as
     * somebody who is not asked.
     *
     * @throws ProblemException 400 for a survey that is unknown, out of reach or no interview, and
     *     for what does not fit the kind or the form
     */
    public Result<Interview> record(Call call, Command command) {
        Stored<Survey> survey = survey(call, command.survey());
        Form form =
                facts.plan(call.tenant(), survey.state().programme())
                        .flatMap(plan -> plan.survey(survey.state().survey()))
                        .filter(one -> !one.instrument().equals("survey"))
                        .orElseThrow(() -> invalid("/survey", "not-an-interview"));
        InterviewCheck.check(command, form);
        if (!command.respondents().stream().allMatch(call.caller()::mayKnow)) {
            return new Result.Refused<>(new Refusal("not-asked", Map.of()));
        }
        Result<Survey> answered =
                surveys.change(
                        call.about("survey"),
                        survey.id(),
                        stored -> stored.state().respondAll(responses(call, command)));
        return switch (answered) {
            case Result.Refused<Survey>(var refusal) -> new Result.Refused<>(refusal);
            case Result.Written<Survey> written ->
                    interviews.create(call, id -> interview(call, survey, form, command).record());
        };
    }

    private Stored<Survey> survey(Call call, String id) {
        return surveys.find(call.tenant(), id)
                .filter(
                        found ->
                                call.caller()
                                        .reaches(Target.ofProgramme(found.state().programme())))
                .orElseThrow(() -> invalid("/survey", "unknown"));
    }

    private static List<Survey.Response> responses(Call call, Command command) {
        return command.respondents().stream()
                .map(
                        who ->
                                new Survey.Response(
                                        who,
                                        Survey.Status.ANSWERED,
                                        command.on(),
                                        Answer.byQuestion(command.answersOf(who)),
                                        call.caller().membership(),
                                        null))
                .toList();
    }

    private static Interview interview(
            Call call, Stored<Survey> survey, Form form, Command command) {
        return new Interview(
                survey.state().programme(),
                survey.id(),
                command.kind(),
                command.respondents(),
                command.on(),
                notes(form, command),
                call.caller().membership());
    }

    /** About the one who was there, where they are somebody here; else about nobody. */
    private static @Nullable PrivateText notes(Form form, Command command) {
        return command.kind() == Interview.Kind.SINGLE && form.asksPersons()
                ? PrivateText.aboutOrNull(command.respondents().getFirst(), command.notes())
                : PrivateText.ofTenantOrNull(command.notes());
    }

    private static ProblemException invalid(String pointer, String code) {
        return ProblemException.invalid(pointer, code, Map.of());
    }
}
