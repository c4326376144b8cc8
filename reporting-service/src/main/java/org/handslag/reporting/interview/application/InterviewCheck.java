package org.handslag.reporting.interview.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.interview.model.Interview;
import org.handslag.reporting.survey.application.CheckedAnswers;
import org.handslag.reporting.survey.model.Survey;
import org.jspecify.annotations.Nullable;

/** Holds an interview against its kind and its form. */
final class InterviewCheck {
    private InterviewCheck() {}

    /**
     * Says everything that is wrong at once.
     *
     * @throws ProblemException 400
     */
    static void check(RecordingInterview.Command command, Form form) {
        var faults = new ArrayList<Fault>();
        List<String> respondents = command.respondents();
        if (command.kind() == Interview.Kind.SINGLE && respondents.size() != 1) {
            faults.add(new Fault("/respondents", "one-in-single", Map.of()));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < respondents.size(); i++) {
            if (!seen.add(respondents.get(i))) {
                faults.add(new Fault("/respondents/" + i, "duplicate", Map.of()));
            }
        }
        Set<@Nullable String> named = new HashSet<>();
        for (int i = 0; i < command.results().size(); i++) {
            RecordingInterview.Coded one = command.results().get(i);
            String at = "/results/" + i;
            if (one.respondent() != null && !respondents.contains(one.respondent())) {
                faults.add(new Fault(at + "/respondent", "unknown", Map.of()));
            }
            if (!named.add(one.respondent())) {
                faults.add(new Fault(at + "/respondent", "duplicate", Map.of()));
            }
            CheckedAnswers.of(form.questions())
                    .check(at + "/answers", Survey.Status.ANSWERED, one.answers(), faults);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
