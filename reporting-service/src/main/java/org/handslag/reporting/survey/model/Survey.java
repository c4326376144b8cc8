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
 * @param links what is asked and answered without a name, besides those {@code asked}
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
        State state,
        Links links) {

    /** How many respondents a survey has at most. */
    public static final int MAX_RESPONDENTS = 2_000;

    /** How often one respondent can be recorded. */
    public static final int MAX_ATTEMPTS = 8;

    public Survey {
        asked = asked == null ? List.of() : List.copyOf(asked);
        responses = responses == null ? List.of() : List.copyOf(responses);
        links = links == null ? Links.NONE : links;
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
     * there are none, and not all is asked by links.
     *
     * @param persons whether the respondents are participants or mentors, by id
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
                        State.OPEN,
                        Links.NONE),
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
        return Decision.changed(
                with(closedOn, asked, all, state, links), "survey.response-recorded.v1");
    }

    /** Records several at once, all or none; refusals as {@link #respond}. */
    public Decision<Survey> respondAll(List<Response> all) {
        Survey after = this;
        for (Response one : all) {
            switch (after.respond(one)) {
                case Decision.Refused<Survey> refused -> {
                    return refused;
                }
                case Decision.Unchanged<Survey>() -> {}
                case Decision.Changed<Survey>(Survey next, String event) -> after = next;
            }
        }
        return after == this
                ? Decision.unchanged()
                : Decision.changed(after, "survey.response-recorded.v1");
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
                with(on, asked, responses, State.CLOSED, links), "survey.closed.v1");
    }

    /**
     * Gives out links. Refused: {@code before-opening}, {@code survey-closed}, {@code
     * until-before-given}, {@code too-many-links}, {@code not-asked}, {@code already-answered}.
     *
     * @param instead those of the asked who get a link and are not asked by name any more
     */
    public Decision<Survey> give(Links.Batch batch, List<String> instead) {
        if (batch.on().isBefore(openedOn)) {
            return Decision.refused("before-opening", Map.of("openedOn", openedOn.toString()));
        }
        if (closedOn != null) {
            return Decision.refused("survey-closed", Map.of("closedOn", closedOn.toString()));
        }
        if (batch.until() != null && batch.until().isBefore(batch.on())) {
            return Decision.refused("until-before-given", Map.of("on", batch.on().toString()));
        }
        if (links.given() + batch.number() > MAX_RESPONDENTS) {
            return Decision.refused("too-many-links", Map.of("most", MAX_RESPONDENTS));
        }
        if (!asked.containsAll(instead)) {
            return Decision.refused("not-asked");
        }
        if (responses.stream().anyMatch(one -> instead.contains(one.respondent()))) {
            return Decision.refused("already-answered");
        }
        List<String> rest = asked.stream().filter(one -> !instead.contains(one)).toList();
        return Decision.changed(
                with(closedOn, rest, responses, state, links.with(batch)), "survey.links-given.v1");
    }

    /** Whether the code with this hash lets somebody answer on the day. */
    public boolean lets(String hash, LocalDate day) {
        return isOpenOn(day) && links.let(hash, day);
    }

    /**
     * Somebody answers by a link, which is then used up. Refused with one code whatever the reason:
     * {@code no-such-link}.
     */
    public Decision<Survey> answerByLink(String hash, Links.Answer answer) {
        Optional<Links> answered =
                isOpenOn(answer.on()) ? links.answered(hash, answer) : Optional.empty();
        return answered.map(
                        after ->
                                Decision.changed(
                                        with(closedOn, asked, responses, state, after),
                                        "survey.answered-by-link.v1"))
                .orElseGet(() -> Decision.refused("no-such-link"));
    }

    private boolean isOpenOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || !day.isAfter(closedOn));
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
                        with(closedOn, rest, others, state, links), "survey.person-erased.v1");
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

    private Survey with(
            @Nullable LocalDate closedOn,
            List<String> asked,
            List<Response> responses,
            State state,
            Links links) {
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
                state,
                links);
    }
}
