package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Stage;

/** What happens to somebody from being admitted to the end: leave, what they reach, the end. */
final class Course {

    private final Stage stage;
    private final Cast cast;
    private final Phrases phrases;

    Course(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
        this.phrases = Phrases.of(cast.tale);
    }

    /** Puts the course on the agenda. */
    void begins(Participant participant) {
        Fate fate = participant.fate;
        if (fate == null) {
            return;
        }
        if (cast.definition.at("course").has("months")
                && fate.lastsTo(participant.cohort.starts())) {
            at(
                    participant,
                    participant.cohort.starts(),
                    day -> admission(participant, "start-course", "/course-start", "on", day));
        }
        LocalDate planned = participant.cohort.starts().plusDays(10);
        if (cast.definition.at("course", "plan", "required").asBoolean(false)
                && fate.lastsTo(planned)) {
            at(participant, planned, day -> plan(participant, day));
        }
        LocalDate from = fate.leaveFrom();
        if (from != null) {
            at(participant, from, day -> leave(participant, day));
            LocalDate to = fate.leaveTo();
            if (to != null) {
                at(participant, to, day -> returns(participant, day));
            }
        }
        fate.results()
                .forEach(
                        result ->
                                at(
                                        participant,
                                        result.on(),
                                        day -> reach(participant, result, day)));
        LocalDate ends = fate.ends();
        if (ends != null) {
            // The day after, so that what happens on the last day is recorded before.
            at(participant, ends.plusDays(1), _ -> finish(participant, fate, ends));
        }
    }

    private void at(
            Participant participant, LocalDate on, org.handslag.acceptance.stage.Agenda.Act act) {
        if (!on.isAfter(cast.frame.ends())) {
            stage.agenda().at(on, participant.strand, act);
        }
    }

    private void leave(Participant participant, LocalDate day) {
        admission(participant, "start-leave", "/leave", "from", day);
        for (Pair pair : participant.pairs) {
            if (pair.lasts(day)) {
                pair(pair, "pause-pair", "/pause", "from", day);
            }
        }
        Fate fate = participant.fate;
        if (fate != null
                && fate.leaveTo() == null
                && cast.definition.at("course", "leave", "offeredToFinish").asBoolean(false)) {
            at(
                    participant,
                    day.plusWeeks(8),
                    then -> admission(participant, "offer-to-finish", "/finish-offer", "on", then));
        }
    }

    /** The person's own plan: a goal with how it is measured and by when. */
    private void plan(Participant participant, LocalDate day) {
        participant.calls.post(
                participant.officer,
                "write-plan",
                "/api/admissions/" + participant.admission + "/plans",
                Fields.of(
                        "on",
                        day,
                        "goals",
                        List.of(
                                Fields.of(
                                        "key",
                                        "relevant-work",
                                        "text",
                                        phrases.workGoal(),
                                        "measure",
                                        phrases.workMeasure(),
                                        "by",
                                        participant.cohort.ends()))));
    }

    private void returns(Participant participant, LocalDate day) {
        admission(participant, "end-leave", "/leave-end", "to", day);
        for (Pair pair : participant.pairs) {
            if (pair.lasts(day)) {
                pair(pair, "resume-pair", "/resumption", "to", day);
            }
        }
    }

    private void finish(Participant participant, Fate fate, LocalDate day) {
        String early = fate.early();
        for (Pair pair : participant.pairs) {
            if (!pair.until().isBefore(day)) {
                end(pair, day, early == null ? "completed" : "participant-ended-early");
            }
        }
        if (early == null) {
            admission(participant, "complete", "/completion", "on", day);
        } else {
            participant.calls.post(
                    participant.officer,
                    "end-early",
                    "/api/admissions/" + participant.admission + "/early-end",
                    Fields.of("on", day, "reason", early));
        }
    }

    /** A pair ends for a reason that the blueprint knows, or one of its own. */
    void end(Pair pair, LocalDate day, String wanted) {
        var reasons = cast.definition.keys("agreement", "endReasons");
        String reason =
                reasons.isEmpty() || reasons.contains(wanted)
                        ? wanted
                        : reasons.contains("unknown") ? "unknown" : reasons.getFirst();
        pair.participant()
                .calls
                .post(
                        cast.processLeader,
                        "end-pair",
                        "/api/pairs/" + pair.id() + "/end",
                        Fields.of("on", day, "reason", reason));
    }

    private void reach(Participant participant, Fate.Result result, LocalDate day) {
        boolean lasts =
                switch (result.kind()) {
                    case "placement", "employment", "internship", "education" -> true;
                    default -> false;
                };
        boolean network = participant.placed() && participant.chance.with(0.7);
        Map<String, Object> body =
                Fields.of(
                        "admission",
                        participant.admission,
                        "kind",
                        result.kind(),
                        "offeredOn",
                        result.offeredOnly() ? day : null,
                        "from",
                        result.offeredOnly() || !lasts ? null : day,
                        "via",
                        network ? "mentor-network" : "programme",
                        "pair",
                        network ? participant.pairs.getLast().id() : null);
        if (result.kind().equals("employment")) {
            body.put(
                    "employment",
                    Fields.of(
                            "percent",
                            result.percent(),
                            "term",
                            "long",
                            "subsidised",
                            result.subsidised(),
                            "relevant",
                            result.relevant()));
        }
        Answer outcome =
                participant.calls.post(
                        participant.officer, "record-outcome", "/api/outcomes", body);
        if (result.months() > 0 && !result.offeredOnly()) {
            LocalDate last = day.plusMonths(result.months());
            at(
                    participant,
                    last,
                    to ->
                            participant.calls.post(
                                    participant.officer,
                                    "end-outcome",
                                    "/api/outcomes/" + outcome.id() + "/end",
                                    Fields.of("to", to)));
        }
    }

    private void pair(Pair pair, String operation, String action, String field, LocalDate day) {
        pair.participant()
                .calls
                .post(
                        cast.processLeader,
                        operation,
                        "/api/pairs/" + pair.id() + action,
                        Fields.of(field, day));
    }

    private static void admission(
            Participant participant, String operation, String action, String field, LocalDate day) {
        participant.calls.post(
                participant.officer,
                operation,
                "/api/admissions/" + participant.admission + action,
                Fields.of(field, day));
    }
}
