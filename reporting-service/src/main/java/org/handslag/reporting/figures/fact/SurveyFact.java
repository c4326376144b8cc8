package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A survey that was opened: who was asked, and what they answered.
 *
 * @param survey the blueprint's key
 * @param cohort the cohort's id; null: all
 * @param asked the respondents, by id or code
 * @param askedNumber how many were asked where they are not known one by one; null elsewhere
 * @param responses every attempt, in the order in which it was recorded
 */
public record SurveyFact(
        String id,
        String survey,
        @Nullable String cohort,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<String> asked,
        @Nullable Integer askedNumber,
        List<Response> responses) {

    public SurveyFact {
        asked = Lists.of(asked);
        responses = Lists.of(responses);
    }

    /**
     * One attempt to reach a respondent.
     *
     * @param status answered, declined or not-reached
     * @param answers coded value by question
     */
    public record Response(
            String respondent, String status, LocalDate on, Map<String, String> answers) {
        public Response {
            answers = Lists.of(answers);
        }

        /** Whether it is an answer, not a refusal or a failed attempt. */
        public boolean answered() {
            return status.equals("answered");
        }
    }

    /** Where the respondent stood at the end of the day: the latest attempt by then. */
    public Optional<Response> of(String respondent, LocalDate day) {
        return responses.stream()
                .filter(one -> one.respondent().equals(respondent) && Days.by(one.on(), day))
                // Of two on one day the later recorded stands: the sort is stable.
                .sorted(Comparator.comparing(Response::on))
                .reduce((earlier, later) -> later);
    }
}
