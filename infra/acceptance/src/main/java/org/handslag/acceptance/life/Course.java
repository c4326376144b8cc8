package org.handslag.acceptance.life;

import java.time.LocalDate;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Stage;

/** What happens to somebody from being admitted to the end: start, leave, end, and what between. */
final class Course {

    private static final int WEEKS_BEFORE_AN_OFFER = 8;

    private final Cast cast;
    private final Diary diary;
    private final OwnPlan plan;
    private final Authorities authorities;
    private final Results results;

    Course(Stage stage, Cast cast) {
        this.cast = cast;
        this.diary = new Diary(stage, cast);
        this.plan = new OwnPlan(cast, diary);
        this.authorities = new Authorities(cast, diary);
        this.results = new Results(cast, diary, new Internships(stage, cast, diary));
    }

    /** Puts the course on the agenda. */
    void begins(Participant participant) {
        Fate fate = participant.fate;
        if (fate == null) {
            return;
        }
        LocalDate starts = participant.cohort.starts();
        if (cast.definition.at("course").has("months") && fate.lastsTo(starts)) {
            diary.at(
                    participant,
                    starts,
                    day -> Diary.write(participant, "start-course", "/course-start", "on", day));
        }
        plan.schedule(participant, fate);
        authorities.schedule(participant);
        LocalDate from = fate.leaveFrom();
        if (from != null) {
            diary.at(participant, from, day -> leave(participant, fate, day));
            LocalDate to = fate.leaveTo();
            if (to != null) {
                diary.at(participant, to, day -> returns(participant, day));
            }
        }
        results.schedule(participant, fate);
        LocalDate ends = fate.ends();
        if (ends != null) {
            // The day after, so that what happens on the last day is recorded before.
            diary.at(participant, ends.plusDays(1), _ -> finish(participant, fate, ends));
        }
    }

    private void leave(Participant participant, Fate fate, LocalDate day) {
        Diary.write(participant, "start-leave", "/leave", "from", day);
        for (Pair pair : participant.pairs) {
            if (pair.lasts(day)) {
                pair(pair, "pause-pair", "/pause", "from", day);
            }
        }
        LocalDate asked = day.plusWeeks(WEEKS_BEFORE_AN_OFFER);
        LocalDate to = fate.leaveTo();
        if ((to == null || to.isAfter(asked))
                && cast.definition.at("course", "leave", "offeredToFinish").asBoolean(false)) {
            diary.at(
                    participant,
                    asked,
                    then ->
                            Diary.write(
                                    participant, "offer-to-finish", "/finish-offer", "on", then));
        }
    }

    private void returns(Participant participant, LocalDate day) {
        Diary.write(participant, "end-leave", "/leave-end", "to", day);
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
            Diary.write(participant, "complete", "/completion", "on", day);
        } else {
            participant.calls.post(
                    participant.officer,
                    "end-early",
                    Diary.path(participant, "/early-end"),
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

    private void pair(Pair pair, String operation, String action, String field, LocalDate day) {
        pair.participant()
                .calls
                .post(
                        cast.processLeader,
                        operation,
                        "/api/pairs/" + pair.id() + action,
                        Fields.of(field, day));
    }
}
