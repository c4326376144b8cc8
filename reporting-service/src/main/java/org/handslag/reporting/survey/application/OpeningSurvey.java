package org.handslag.reporting.survey.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.survey.model.Survey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens one of the plan's surveys and settles who is asked: those named, else everybody who had
 * been admitted to the programme or cohort, or active as a mentor, by the opening day, also who has
 * left since.
 */
@Component
public class OpeningSurvey {
    private final Aggregates<Survey> surveys;
    private final ProgrammeFacts facts;

    OpeningSurvey(Aggregates<Survey> surveys, ProgrammeFacts facts) {
        this.surveys = surveys;
        this.facts = facts;
    }

    /**
     * What to open.
     *
     * @param population respondents by id or code; null: by the rule above
     * @param asked how many are asked where they are not known one by one
     * @param byLink whether everybody is asked by a link, and nobody by name
     */
    public record Command(
            String programme,
            String survey,
            @Nullable String cohort,
            LocalDate openedOn,
            @Nullable List<String> population,
            @Nullable Integer asked,
            boolean byLink) {}

    /**
     * Opens it. Refused: {@code nobody-to-ask}, {@code survey-is-open}.
     *
     * @throws ProblemException 400 where programme, survey, cohort or a respondent is unknown, and
     *     where somebody is to be asked by name and everybody by link
     */
    public Result<Survey> open(Call call, Command command) {
        Plan plan = facts.planNamed(call, command.programme());
        Form form = plan.survey(command.survey()).orElseThrow(() -> unknown("/survey"));
        if (command.byLink() && (command.population() != null || command.asked() != null)) {
            throw ProblemException.invalid("/byLink", "not-with-names", Map.of());
        }
        String cohort = command.cohort();
        if (cohort != null
                && facts.cohort(call.tenant(), cohort)
                        .filter(one -> one.programme().equals(command.programme()))
                        .isEmpty()) {
            throw unknown("/cohort");
        }
        boolean persons = form.asksPersons() && !command.byLink();
        List<String> asked = asked(call, form, command);
        if (asked.size() > Survey.MAX_RESPONDENTS) {
            throw ProblemException.invalid("/population", "too-many", Map.of());
        }
        try {
            return surveys.create(
                    call,
                    id ->
                            Survey.open(
                                    command.programme(),
                                    command.survey(),
                                    cohort,
                                    command.openedOn(),
                                    persons,
                                    asked,
                                    command.byLink() ? Integer.valueOf(0) : number(form, command),
                                    call.caller().membership()));
        } catch (SlotTaken taken) {
            return new Result.Refused<>(new Refusal("survey-is-open", Map.of()));
        }
    }

    private static @Nullable Integer number(Form form, Command command) {
        return form.asksPersons() ? null : command.asked();
    }

    private List<String> asked(Call call, Form form, Command command) {
        if (command.byLink()) {
            return List.of();
        }
        return command.population() == null
                ? everybody(call, form, command)
                : named(call, form, command.programme(), command.population());
    }

    private List<String> everybody(Call call, Form form, Command command) {
        return switch (form.population()) {
            case "participants" ->
                    facts.admissions(call.tenant(), command.programme()).stream()
                            .filter(one -> one.admittedBy(command.openedOn()))
                            .filter(
                                    one ->
                                            command.cohort() == null
                                                    || one.cohort().equals(command.cohort()))
                            .map(AdmissionFact::participant)
                            .distinct()
                            .toList();
            case "mentors" ->
                    facts.mentors(call.tenant(), command.programme()).stream()
                            .filter(
                                    one ->
                                            one.in(command.programme())
                                                    .filter(
                                                            part ->
                                                                    part.activeBy(
                                                                            command.openedOn()))
                                                    .isPresent())
                            .map(MentorFact::id)
                            .toList();
            default -> List.of();
        };
    }

    private List<String> named(Call call, Form form, String programme, List<String> population) {
        List<String> known =
                switch (form.population()) {
                    case "participants" ->
                            facts.admissions(call.tenant(), programme).stream()
                                    .map(AdmissionFact::participant)
                                    .toList();
                    case "mentors" ->
                            facts.mentors(call.tenant(), programme).stream()
                                    .map(MentorFact::id)
                                    .toList();
                    default -> population;
                };
        for (int i = 0; i < population.size(); i++) {
            if (!known.contains(population.get(i)) || !call.caller().mayKnow(population.get(i))) {
                throw unknown("/population/" + i);
            }
        }
        return population.stream().distinct().toList();
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.invalid(pointer, "unknown", Map.of());
    }
}
