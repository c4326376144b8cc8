package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A survey that was opened: who was asked, and what they answered.
 *
 * @param survey the blueprint's key
 * @param cohort the cohort's id; null: all
 * @param asked the respondents, by id or code
 * @param askedNumber how many were asked where they are not known one by one; null elsewhere
 * @param responses every attempt, in the order in which it was recorded; anonymous answers too,
 *     each by a respondent of its own
 * @param links the links given out to people who are not among {@code asked}
 */
public record SurveyFact(
        String id,
        String survey,
        @Nullable String cohort,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<String> asked,
        @Nullable Integer askedNumber,
        List<Response> responses,
        List<Given> links) {

    public SurveyFact {
        links = Lists.of(links);
        asked = Lists.of(asked);
        responses = Lists.of(responses);
    }

    /**
     * One attempt to reach a respondent.
     *
     * @param status answered, declined or not-reached
     * @param answers coded value by question
     * @param anonymous whether it came by a link, so that nobody knows whose it is
     */
    public record Response(
            String respondent,
            String status,
            LocalDate on,
            Map<String, String> answers,
            boolean anonymous) {
        /** Somebody's whose id or code is known. */
        public Response(
                String respondent, String status, LocalDate on, Map<String, String> answers) {
            this(respondent, status, on, answers, false);
        }

        public Response {
            answers = Lists.of(answers);
        }

        /** Whether it is an answer, not a refusal or a failed attempt. */
        public boolean answered() {
            return status.equals("answered");
        }
    }

    /** Links that were given out at once. */
    public record Given(LocalDate on, int number) {}

    /** How many links had been given out by the day. */
    public int linksBy(LocalDate day) {
        return links.stream().filter(one -> Days.by(one.on(), day)).mapToInt(Given::number).sum();
    }

    /** Everybody asked by id or code, and everybody who answered by one, up to the day. */
    public Set<String> respondents(LocalDate day) {
        Set<String> all = new LinkedHashSet<>(asked);
        responses.stream()
                .filter(one -> Days.by(one.on(), day))
                .forEach(one -> all.add(one.respondent()));
        return all;
    }

    /** How many had been asked by the day: by id, code or number, and by a link. */
    public int askedBy(LocalDate day) {
        int anonymous =
                (int)
                        responses.stream()
                                .filter(Response::anonymous)
                                .filter(one -> Days.by(one.on(), day))
                                .count();
        int named = respondents(day).size() - anonymous;
        return Math.max(named, askedNumber == null ? 0 : askedNumber)
                + Math.max(anonymous, linksBy(day));
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
