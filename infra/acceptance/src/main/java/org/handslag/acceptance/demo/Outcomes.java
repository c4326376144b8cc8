package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What people reach: placements long and short, jobs of all kinds, studies; and what is unknown.
 */
final class Outcomes {

    /** Nothing that happens later is known when the final report is written. */
    private static final LocalDate STORY_ENDS = LocalDate.of(2018, 4, 27);

    private static final LocalDate LAST_START = LocalDate.of(2018, 1, 12);

    private final Stage stage;
    private final Cast cast;

    Outcomes(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Draws what somebody reaches and puts it on the agenda. */
    void schedule(Participant participant, Course course, LocalDate start) {
        Chance chance = participant.chance;
        LocalDate free = placements(participant, course, start);
        if (chance.with(Fortune.of(stage.seed()).employment())) {
            employment(participant, free);
        } else if (chance.with(0.22)) {
            other(participant, course);
        }
    }

    private LocalDate placements(Participant participant, Course course, LocalDate start) {
        Chance chance = participant.chance;
        LocalDate from = start(chance, start.plusWeeks(6), course.ends().plusMonths(3));
        if (chance.with(Fortune.of(stage.seed()).placement())) {
            if (chance.with(0.08)) {
                LocalDate brief = start(chance, start.plusWeeks(4), from);
                placement(participant, brief, "mentor-network", shorter(chance, brief));
            }
            LocalDate to = lasting(chance, from);
            placement(participant, from, "mentor-network", to);
            return to;
        }
        double kind = chance.between(0.0, 1.0);
        if (kind < 0.22) {
            LocalDate to = chance.with(0.6) ? lasting(chance, from) : shorter(chance, from);
            String via = chance.of(List.of("case-officer", "programme", "own"));
            placement(participant, from, via, to);
            return to;
        }
        if (kind < 0.45) {
            LocalDate to = shorter(chance, from);
            placement(participant, from, "mentor-network", to);
            return to;
        }
        if (kind < 0.55) {
            LocalDate late = chance.day(LocalDate.of(2018, 2, 5), LocalDate.of(2018, 4, 9));
            placement(participant, late, "mentor-network", late.plusMonths(6));
            return STORY_ENDS;
        }
        return from;
    }

    private static LocalDate start(Chance chance, LocalDate earliest, LocalDate latest) {
        LocalDate last = latest.isAfter(LAST_START) ? LAST_START : latest;
        return earliest.isAfter(last) ? Chance.workday(last) : chance.day(earliest, last);
    }

    /** Three months to the day now and then, otherwise up to half a year. */
    private static LocalDate lasting(Chance chance, LocalDate from) {
        return chance.with(0.15)
                ? from.plusMonths(3).minusDays(1)
                : from.plusMonths(3).plusDays(chance.between(0, 90));
    }

    /** A day too short now and then, otherwise some weeks. */
    private static LocalDate shorter(Chance chance, LocalDate from) {
        return chance.with(0.15)
                ? from.plusMonths(3).minusDays(2)
                : from.plusDays(chance.between(14, 80));
    }

    private void placement(Participant participant, LocalDate from, String via, LocalDate to) {
        stage.agenda()
                .at(
                        from,
                        participant.strand,
                        day -> {
                            Answer outcome = record(participant, "placement", day, via, null);
                            if (to.isBefore(STORY_ENDS)) {
                                stage.agenda()
                                        .at(
                                                to,
                                                participant.strand,
                                                last -> end(participant, outcome.id(), last));
                            }
                        });
    }

    private void employment(Participant participant, LocalDate free) {
        Chance chance = participant.chance;
        LocalDate from = free.plusDays(chance.between(3, 45));
        Map<String, Object> employment =
                Fields.of(
                        "percent",
                        chance.of(List.of(25, 50, 50, 75, 80, 100, 100, 100)),
                        "term",
                        chance.of(List.of("short", "long")),
                        "subsidised",
                        chance.with(0.4),
                        "relevant",
                        chance.of(List.of("yes", "yes", "no", "unknown")));
        String via = chance.of(List.of("mentor-network", "mentor-network", "own", "case-officer"));
        if (from.isAfter(STORY_ENDS)) {
            stage.agenda()
                    .at(
                            LocalDate.of(2018, 4, 16),
                            participant.strand,
                            day ->
                                    participant.calls.post(
                                            participant.officer,
                                            "record-outcome",
                                            "/api/outcomes",
                                            Fields.of(
                                                    "admission",
                                                    participant.admission,
                                                    "kind",
                                                    "employment",
                                                    "offeredOn",
                                                    day,
                                                    "via",
                                                    via,
                                                    "employment",
                                                    employment)));
            return;
        }
        boolean brief = chance.with(0.2);
        LocalDate to = from.plusDays(chance.between(20, 150));
        stage.agenda()
                .at(
                        from,
                        participant.strand,
                        day -> {
                            Answer job = record(participant, "employment", day, via, employment);
                            if (brief && to.isBefore(STORY_ENDS)) {
                                stage.agenda()
                                        .at(
                                                to,
                                                participant.strand,
                                                last -> end(participant, job.id(), last));
                            }
                        });
    }

    private void other(Participant participant, Course course) {
        Chance chance = participant.chance;
        String kind =
                chance.of(List.of("education", "education", "internship", "clarified", "unknown"));
        LocalDate from = chance.day(course.ends(), course.ends().plusWeeks(8));
        stage.agenda().at(from, participant.strand, day -> other(participant, kind, day));
    }

    /** What became clear, or never became known, has no first day. */
    private static void other(Participant participant, String kind, LocalDate day) {
        boolean lasts = kind.equals("education") || kind.equals("internship");
        participant.calls.post(
                participant.officer,
                "record-outcome",
                "/api/outcomes",
                Fields.of(
                        "admission",
                        participant.admission,
                        "kind",
                        kind,
                        "from",
                        lasts ? day : null,
                        "via",
                        lasts ? "own" : "unknown"));
    }

    private Answer record(
            Participant participant,
            String kind,
            LocalDate from,
            String via,
            @Nullable Map<String, Object> employment) {
        boolean network = via.equals("mentor-network") && participant.placed();
        return participant.calls.post(
                participant.officer,
                "record-outcome",
                "/api/outcomes",
                Fields.of(
                        "admission",
                        participant.admission,
                        "kind",
                        kind,
                        "from",
                        from,
                        "via",
                        via,
                        "pair",
                        network ? participant.pairs.getLast().id() : null,
                        "employment",
                        employment));
    }

    private static void end(Participant participant, String outcome, LocalDate to) {
        participant.calls.post(
                participant.officer,
                "end-outcome",
                "/api/outcomes/" + outcome + "/end",
                Fields.of("to", to));
    }
}
