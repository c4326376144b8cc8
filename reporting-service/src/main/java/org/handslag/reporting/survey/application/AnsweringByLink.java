package org.handslag.reporting.survey.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.departure.Departures;
import org.handslag.platform.id.Code;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.survey.application.RecordingAnswer.Answer;
import org.handslag.reporting.survey.model.Links;
import org.handslag.reporting.survey.model.Survey;
import org.handslag.reporting.survey.model.Survey.Status;
import org.springframework.stereotype.Component;

/**
 * Somebody without a name answers by a link. What is kept is the day and the coded answers, under a
 * code made for them: not the link, not the time, no address.
 */
@Component
public class AnsweringByLink {
    /** How often an answer is tried while others answer the same survey. */
    private static final int ATTEMPTS = 5;

    private final Aggregates<Survey> surveys;
    private final ProgrammeFacts facts;
    private final Departures departures;
    private final Clock clock;

    AnsweringByLink(
            Aggregates<Survey> surveys, ProgrammeFacts facts, Departures departures, Clock clock) {
        this.surveys = surveys;
        this.facts = facts;
        this.departures = departures;
        this.clock = clock;
    }

    /**
     * What a link that can be used leads to.
     *
     * @param programme its title
     * @param given how many links the survey has given out
     */
    public record Found(Tenant tenant, String survey, Form form, Words programme, int given) {}

    /**
     * Where a link leads, today.
     *
     * @param typed the tenant's key, a full stop, the code
     * @return empty where it is unknown, used, too late or too early, or its tenant is leaving:
     *     nobody is told which
     */
    public Optional<Found> find(String typed) {
        return tenant(typed)
                .filter(departures::takesWrites)
                .flatMap(tenant -> code(typed).flatMap(code -> find(tenant, code)));
    }

    private static Optional<Tenant> tenant(String typed) {
        int end = typed.lastIndexOf('.');
        return end > 0 && Tenant.isKey(typed.substring(0, end))
                ? Optional.of(new Tenant(typed.substring(0, end)))
                : Optional.empty();
    }

    private static Optional<Code> code(String typed) {
        return Code.typed(typed.substring(typed.lastIndexOf('.') + 1));
    }

    private Optional<Found> find(Tenant tenant, Code code) {
        LocalDate today = LocalDate.now(clock);
        return surveys.all(tenant, Map.of("state.links.batches.unused", code.hash())).stream()
                .filter(one -> one.state().lets(code.hash(), today))
                .findFirst()
                .flatMap(this::found);
    }

    private Optional<Found> found(Stored<Survey> stored) {
        Survey survey = stored.state();
        return facts.plan(stored.tenant(), survey.programme())
                .flatMap(
                        plan ->
                                plan.survey(survey.survey())
                                        .map(
                                                form ->
                                                        new Found(
                                                                stored.tenant(),
                                                                stored.id(),
                                                                form,
                                                                plan.title(),
                                                                survey.links().given())));
    }

    /**
     * Keeps the answer and uses up the link.
     *
     * @return false where the link cannot be used (any more)
     * @throws ProblemException 400 for answers that the form does not have; the link stays as it is
     */
    public boolean answer(String typed, List<Answer> answers) {
        Optional<Found> found = find(typed);
        if (found.isEmpty()) {
            return false;
        }
        var faults = new ArrayList<Fault>();
        CheckedAnswers.of(found.get().form().questions())
                .check("/answers", Status.ANSWERED, answers, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var answer =
                new Links.Answer(
                        Code.random().text(), LocalDate.now(clock), Answer.byQuestion(answers));
        return write(found.get(), code(typed).orElseThrow().hash(), answer)
                instanceof Result.Written<Survey>;
    }

    private Result<Survey> write(Found found, String hash, Links.Answer answer) {
        Call call =
                new Call(
                        found.tenant(),
                        Caller.platform(),
                        "answer-anonymously",
                        null,
                        "",
                        OptionalLong.empty());
        for (int attempt = 1; ; attempt++) {
            try {
                return surveys.change(
                        call, found.survey(), stored -> stored.state().answerByLink(hash, answer));
            } catch (ProblemException busy) {
                if (busy.problem().status() != 503 || attempt == ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }
}
