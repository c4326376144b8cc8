package org.handslag.reporting.survey.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One round of asking. Who is asked is settled when it opens and never changes.
 *
 * @param survey the blueprint's key
 * @param cohort the cohort's id; null: all
 * @param asked the respondents: ids of participants or mentors, or codes; empty where whoever
 *     answers gives a code of their own
 * @param askedNumber how many were asked, where they are not known one by one
 * @param responses every attempt to reach somebody, in the order in which it was recorded
 * @param recordedBy the membership that opened it
 */
public record Survey(
        String programme,
        String survey,
        @Nullable String cohort,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<String> asked,
        @Nullable Integer askedNumber,
        List<Response> responses,
        String recordedBy,
        State state) {

    /** How many respondents a survey has at most. */
    public static final int MAX_RESPONDENTS = 2_000;

    /** How often one respondent can be recorded. */
    public static final int MAX_ATTEMPTS = 8;

    public Survey {
        asked = asked == null ? List.of() : List.copyOf(asked);
        responses = responses == null ? List.of() : List.copyOf(responses);
    }

    /** Whether answers still come in. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** What came of an attempt. */
    public enum Status {
        ANSWERED,
        DECLINED,
        NOT_REACHED
    }

    /**
     * One attempt.
     *
     * @param answers coded value by question
     * @param recordedBy the membership that recorded it
     * @param toldBy who told it to them, where it was not their own; null where unknown
     */
    public record Response(
            String respondent,
            Status status,
            LocalDate on,
            Map<String, String> answers,
            String recordedBy,
            @Nullable String toldBy) {
        public Response {
            answers = answers == null ? Map.of() : Map.copyOf(answers);
        }

        private boolean saysTheSameAs(Response other) {
            return status == other.status && on.equals(other.on) && answers.equals(other.answers);
        }
    }

    /**
     * Opens a survey. Refused: {@code nobody-to-ask} where the respondents are to be persons and
     * there are none.
     *
     * @param persons whether the respondents are participants or mentors
     */
    public static Decision<Survey> open(
            String programme,
            String survey,
            @Nullable String cohort,
            LocalDate openedOn,
            boolean persons,
            List<String> asked,
            @Nullable Integer askedNumber,
            String recordedBy) {
        if (persons && asked.isEmpty()) {
            return Decision.refused("nobody-to-ask");
        }
        return Decision.changed(
                new Survey(
                        programme,
                        survey,
                        cohort,
                        openedOn,
                        null,
                        asked,
                        askedNumber,
                        List.of(),
                        recordedBy,
                        State.OPEN),
                "survey.opened.v1");
    }

    /**
     * Records an attempt. An answer may be corrected by a later one, but not taken back. Refused:
     * {@code before-opening}, {@code survey-closed} (dated after the closing), {@code not-asked},
     * {@code more-than-asked}, {@code already-answered}, {@code too-many-attempts}.
     */
    public Decision<Survey> respond(Response response) {
        if (response.on().isBefore(openedOn)) {
            return Decision.refused("before-opening", Map.of("openedOn", openedOn.toString()));
        }
        if (closedOn != null && response.on().isAfter(closedOn)) {
            return Decision.refused("survey-closed", Map.of("closedOn", closedOn.toString()));
        }
        List<Response> earlier =
                responses.stream()
                        .filter(one -> one.respondent().equals(response.respondent()))
                        .toList();
        if (!asked.isEmpty() && !asked.contains(response.respondent())) {
            return Decision.refused("not-asked");
        }
        if (earlier.isEmpty() && asked.isEmpty() && respondents() >= mostRespondents()) {
            return Decision.refused("more-than-asked", Map.of("asked", mostRespondents()));
        }
        if (!earlier.isEmpty() && earlier.getLast().saysTheSameAs(response)) {
            return Decision.unchanged();
        }
        if (response.status() != Status.ANSWERED
                && earlier.stream().anyMatch(one -> one.status() == Status.ANSWERED)) {
            return Decision.refused("already-answered");
        }
        if (earlier.size() >= MAX_ATTEMPTS) {
            return Decision.refused("too-many-attempts", Map.of("most", MAX_ATTEMPTS));
        }
        var all = new ArrayList<>(responses);
        all.add(response);
        return Decision.changed(with(all), "survey.response-recorded.v1");
    }

    /** Ends the asking. Refused: {@code closed-before-opening}, {@code survey-closed}. */
    public Decision<Survey> close(LocalDate on) {
        if (on.equals(closedOn)) {
            return Decision.unchanged();
        }
        if (closedOn != null) {
            return Decision.refused("survey-closed", Map.of("closedOn", closedOn.toString()));
        }
        if (on.isBefore(openedOn)) {
            return Decision.refused(
                    "closed-before-opening", Map.of("openedOn", openedOn.toString()));
        }
        return Decision.changed(
                new Survey(
                        programme,
                        survey,
                        cohort,
                        openedOn,
                        on,
                        asked,
                        askedNumber,
                        responses,
                        recordedBy,
                        State.CLOSED),
                "survey.closed.v1");
    }

    /** What the respondent's latest attempt came to, by date; of two on one day the later one. */
    public Optional<Response> standing(String respondent) {
        return responses.stream()
                .filter(one -> one.respondent().equals(respondent))
                .reduce((one, next) -> next.on().isBefore(one.on()) ? one : next);
    }

    /** The survey as if this respondent had not been asked. */
    public Decision<Survey> without(String respondent) {
        List<String> rest = asked.stream().filter(one -> !one.equals(respondent)).toList();
        List<Response> others =
                responses.stream().filter(one -> !one.respondent().equals(respondent)).toList();
        return rest.equals(asked) && others.equals(responses)
                ? Decision.unchanged()
                : Decision.changed(
                        new Survey(
                                programme,
                                survey,
                                cohort,
                                openedOn,
                                closedOn,
                                rest,
                                askedNumber,
                                others,
                                recordedBy,
                                state),
                        "survey.person-erased.v1");
    }

    /** Everybody asked and everybody on record, each once. */
    public List<String> everybody() {
        var all = new LinkedHashSet<>(asked);
        responses.forEach(one -> all.add(one.respondent()));
        return List.copyOf(all);
    }

    private int respondents() {
        return (int) responses.stream().map(Response::respondent).distinct().count();
    }

    private int mostRespondents() {
        return askedNumber == null ? MAX_RESPONDENTS : askedNumber;
    }

    private Survey with(List<Response> responses) {
        return new Survey(
                programme,
                survey,
                cohort,
                openedOn,
                closedOn,
                asked,
                askedNumber,
                responses,
                recordedBy,
                state);
    }
}
