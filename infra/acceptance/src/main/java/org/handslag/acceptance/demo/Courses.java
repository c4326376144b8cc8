package org.handslag.acceptance.demo;

import java.time.LocalDate;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Stage;

/** What becomes of those admitted: leaves, early ends, another mentor, completion. */
final class Courses {

    private static final LocalDate FIRST_FROM = LocalDate.of(2016, 6, 1);
    private static final LocalDate FIRST_TO = LocalDate.of(2016, 11, 30);
    private static final LocalDate FIRST_LONGEST = LocalDate.of(2017, 3, 31);
    private static final LocalDate SECOND_FROM = LocalDate.of(2017, 6, 1);
    private static final LocalDate SECOND_TO = LocalDate.of(2017, 11, 30);

    private final Stage stage;
    private final Cast cast;
    private final Outcomes outcomes;

    Courses(Stage stage, Cast cast, Outcomes outcomes) {
        this.stage = stage;
        this.cast = cast;
        this.outcomes = outcomes;
    }

    /** What will become of the participant; drawn when the first mentor is found. */
    Course of(Participant participant, LocalDate placedOn) {
        Course course = participant.course;
        if (course != null) {
            return course;
        }
        LocalDate from = participant.cohort == 1 ? FIRST_FROM : SECOND_FROM;
        LocalDate start = placedOn.isAfter(from) ? placedOn : from;
        Course drawn =
                participant.cohort == 1
                        ? Course.drawn(participant.chance, start, FIRST_TO, FIRST_LONGEST)
                        : Course.drawn(participant.chance, start, SECOND_TO, SECOND_TO);
        participant.course = drawn;
        outcomes.schedule(participant, drawn, start);
        return drawn;
    }

    /** Puts on the agenda what happens to the pair, and to the person when the pair has ended. */
    void follow(Pair pair) {
        Participant participant = pair.participant();
        Course course = of(participant, pair.accepted());
        boolean first = participant.pairs.size() == 1;
        if (first && course.leaveFrom() != null) {
            leave(pair, course);
        }
        if (first && course.rematchOn() != null) {
            stage.agenda()
                    .at(pair.until(), participant.strand, day -> end(pair, day, "did-not-fit"));
        } else {
            stage.agenda().at(pair.until(), participant.strand, day -> finish(pair, course, day));
        }
    }

    private void leave(Pair pair, Course course) {
        Participant participant = pair.participant();
        LocalDate from = course.leaveFrom();
        LocalDate to = course.leaveTo();
        if (from == null || !from.isAfter(pair.agreed()) || !from.isBefore(pair.until())) {
            return;
        }
        stage.agenda()
                .at(
                        from,
                        participant.strand,
                        day -> {
                            admission(participant, "start-leave", "/leave", "from", day);
                            pair(pair, "pause-pair", "/pause", "from", day);
                        });
        if (to != null && to.isBefore(pair.until())) {
            stage.agenda()
                    .at(
                            to,
                            participant.strand,
                            day -> {
                                admission(participant, "end-leave", "/leave-end", "to", day);
                                pair(pair, "resume-pair", "/resumption", "to", day);
                            });
        }
    }

    private void finish(Pair pair, Course course, LocalDate day) {
        Participant participant = pair.participant();
        String early = course.early();
        if (early != null) {
            end(pair, day, "participant-ended-early");
            participant.calls.post(
                    participant.officer,
                    "end-early",
                    "/api/admissions/" + participant.admission + "/early-end",
                    Fields.of("on", day, "reason", early));
            return;
        }
        boolean away = course.awayOn(day);
        end(pair, day, away ? "unknown" : "completed");
        // Who is away is offered to finish later: the admission stays on leave.
        if (!away) {
            admission(participant, "complete", "/completion", "on", day);
        }
    }

    private void end(Pair pair, LocalDate day, String reason) {
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

    private static void admission(
            Participant participant, String operation, String action, String field, LocalDate day) {
        participant.calls.post(
                participant.officer,
                operation,
                "/api/admissions/" + participant.admission + action,
                Fields.of(field, day));
    }
}
