package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import tools.jackson.databind.JsonNode;

/**
 * How a cohort's people are looked at and ranked, and what is decided about each, with a reason.
 */
final class Deciding {

    private static final Map<String, List<String>> PLATFORMS =
            Map.of(
                    "selected", List.of("fits"),
                    "waiting", List.of("cohort-full", "no-mentor-in-field"),
                    "declined", List.of("criteria-not-met", "cohort-full", "other-support-first"),
                    "withdrawn", List.of("own-wish", "got-work"));

    private final Stage stage;
    private final Cast cast;
    private final Frame.Cohort cohort;
    private final Course course;

    Deciding(Stage stage, Cast cast, Frame.Cohort cohort, Course course) {
        this.stage = stage;
        this.cast = cast;
        this.cohort = cohort;
        this.course = course;
    }

    /** The blueprint's own; where it has none of the sort, what the platform knows. */
    List<String> reasons(String sort) {
        List<String> own = cast.definition.keys("intake", "reasons", sort);
        return own.isEmpty() ? PLATFORMS.getOrDefault(sort, List.of()) : own;
    }

    /**
     * What is looked at, entered for all at once, and the order in which they come. Stands alone,
     * before the first decision.
     */
    void assess(LocalDate day) {
        List<Participant> here =
                cast.participants.stream()
                        .filter(one -> one.cohort.equals(cohort) && one.end != End.WITHDRAWN)
                        .filter(one -> !one.admission.isEmpty())
                        .toList();
        if (here.isEmpty()) {
            return;
        }
        List<JsonNode> criteria = cast.definition.list("intake", "criteria");
        Strand calls = stage.strand("assessment-" + cohort.key());
        String path = "/api/cohorts/" + cast.cohorts.get(cohort.key());
        if (!criteria.isEmpty()) {
            calls.post(
                    cast.processLeader,
                    "assess-admissions",
                    path + "/assessments",
                    Fields.of(
                            "on",
                            day,
                            "rows",
                            here.stream().map(one -> row(one, criteria)).toList()),
                    admissions(here).toArray(String[]::new));
        }
        if (cast.definition.at("intake", "ranked").asBoolean(false)) {
            List<Participant> order = new ArrayList<>(here);
            order.sort(Comparator.comparing((Participant one) -> one.end));
            calls.post(
                    cast.processLeader,
                    "rank-admissions",
                    path + "/ranking",
                    Fields.of("on", day, "admissions", admissions(order)),
                    admissions(order).toArray(String[]::new));
        }
    }

    private static List<String> admissions(List<Participant> all) {
        return all.stream().map(one -> one.admission).toList();
    }

    private static Map<String, Object> row(Participant one, List<JsonNode> criteria) {
        return Fields.of(
                "admission",
                one.admission,
                "criteria",
                Definition.assessed(criteria, one.end.fits(), one.chance));
    }

    /** Somebody does not want to any more, before being selected. */
    void withdraw(Participant participant, LocalDate day) {
        participant.calls.post(
                participant.officer,
                "withdraw",
                admission(participant, "/withdrawal"),
                Fields.of("on", day, "reason", participant.chance.of(reasons("withdrawn"))));
    }

    /** What is decided once all have been looked at. */
    void decide(Participant participant, LocalDate day) {
        switch (participant.end) {
            case SELECTED, GIVES_UP -> select(participant, day);
            case TURNS_DOWN -> withdraw(participant, day);
            case WAITING ->
                    decide(participant, "waiting-list", reason(participant, "waiting"), day);
            case DECLINED -> decide(participant, "declined", reason(participant, "declined"), day);
            case WITHDRAWN -> throw new IllegalStateException("who withdrew is not decided on");
        }
    }

    /** Selected, also from the waiting list. */
    void select(Participant participant, LocalDate day) {
        decide(participant, "selected", reason(participant, "selected"), day);
        admitted(participant);
    }

    /** Whoever waits to the end is declined: the cohort is full, where that is a reason. */
    void declineAfterWaiting(Participant participant, LocalDate day) {
        List<String> reasons = reasons("declined");
        decide(
                participant,
                "declined",
                reasons.contains("cohort-full") ? "cohort-full" : participant.chance.of(reasons),
                day);
    }

    /** What follows from having been selected. */
    void admitted(Participant participant) {
        participant.admitted = true;
        if (participant.self == null && participant.chance.with(0.3)) {
            participant.self =
                    stage.join(
                            participant.calls,
                            cast.processLeader,
                            stage.stranger("participant", participant.strand),
                            "participant",
                            null,
                            Fields.of("kind", "participant", "id", participant.id));
        }
        course.begins(participant);
    }

    private String reason(Participant participant, String sort) {
        return participant.chance.of(reasons(sort));
    }

    private void decide(Participant participant, String outcome, String reason, LocalDate day) {
        participant.calls.post(
                cast.processLeader,
                "decide-admission",
                admission(participant, "/decision"),
                Fields.of("outcome", outcome, "on", day, "reason", reason));
    }

    private static String admission(Participant participant, String rest) {
        return "/api/admissions/" + participant.admission + rest;
    }
}
