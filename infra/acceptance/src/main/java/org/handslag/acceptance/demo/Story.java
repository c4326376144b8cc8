package org.handslag.acceptance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.handslag.acceptance.client.BusinessClock;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.stage.Agenda;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Ledger;
import org.handslag.acceptance.stage.Stage;
import tools.jackson.databind.JsonNode;

/**
 * The programme from three weeks before its presentation to the board until the final report. Week
 * by week the clock is moved to the week's end and what happened in the week is recorded, as the
 * people would do it; reports are frozen on their day.
 */
final class Story {

    private static final LocalDate ENDS = LocalDate.of(2018, 4, 30);

    private static final List<LocalDate> REPORTS =
            List.of(LocalDate.of(2016, 6, 1), LocalDate.of(2016, 12, 31), ENDS);

    private final Front front;
    private final BusinessClock clock;
    private final Ledger ledger;
    private final Progress progress;
    private final Path out;

    Story(Front front, BusinessClock clock, Ledger ledger, Progress progress, Path out) {
        this.front = front;
        this.clock = clock;
        this.ledger = ledger;
        this.progress = progress;
        this.out = out;
    }

    /**
     * Lives through it.
     *
     * @return the final report
     * @throws IOException where the clock cannot be set or a file not be written
     */
    JsonNode live(long seed) throws IOException, InterruptedException {
        try (Agenda agenda = new Agenda()) {
            move(Founding.DAY);
            progress.at(Founding.DAY, ledger.lines());
            Founding founding = Founding.ofNewTenant(front, ledger, agenda, seed);
            Stage stage = founding.stage();
            progress.tenant(stage.tenant());
            Cast cast = founding.cast();
            Files.writeString(
                    out.resolve("blueprint.json"), cast.blueprint.definition().toPrettyString());
            Reports reports = schedule(stage, cast);
            for (LocalDate end : ends()) {
                move(end);
                agenda.until(end);
                progress.at(end, ledger.lines());
            }
            return reports.finalReport();
        }
    }

    private Reports schedule(Stage stage, Cast cast) {
        new Plan(stage, cast).schedule();
        Recruiting recruiting = new Recruiting(stage, cast);
        recruiting.scheduleFirst();
        recruiting.scheduleMore();
        Meetings meetings = new Meetings(stage, cast);
        Courses courses = new Courses(stage, cast, new Outcomes(stage, cast));
        Pairing pairing = new Pairing(stage, cast, courses, meetings);
        cohort(
                stage,
                cast,
                pairing,
                meetings,
                Intake.Frame.first(stage.chance("intake-1")),
                "2016-04-18");
        cohort(
                stage,
                cast,
                pairing,
                meetings,
                Intake.Frame.second(stage.chance("intake-2")),
                "2017-04-18");
        new Gatherings(stage, cast).schedule();
        new Evaluation(stage, cast).schedule();
        Reports reports = new Reports(stage, cast, out);
        reports.schedule();
        return reports;
    }

    private static void cohort(
            Stage stage,
            Cast cast,
            Pairing pairing,
            Meetings meetings,
            Intake.Frame frame,
            String firstGathering) {
        new Intake(stage, cast, frame).schedule();
        LocalDate on = LocalDate.parse(firstGathering);
        for (int gathering = 1; gathering <= 3; gathering++) {
            new Choosing(stage, cast, pairing, frame.cohort(), gathering).schedule(on);
            on = on.plusWeeks(2);
        }
        stage.agenda()
                .alone(on.minusDays(3), "rest", day -> pairing.placeRest(frame.cohort(), day));
        stage.agenda()
                .alone(
                        on.plusDays(7),
                        "joint",
                        day -> {
                            pairing.note();
                            meetings.scheduleJoint(frame.cohort(), day);
                        });
    }

    private static NavigableSet<LocalDate> ends() {
        NavigableSet<LocalDate> ends = new TreeSet<>(REPORTS);
        LocalDate sunday = Chance.next(DayOfWeek.SUNDAY, Founding.DAY);
        for (LocalDate end = sunday; end.isBefore(ENDS); end = end.plusWeeks(1)) {
            ends.add(end);
        }
        return ends;
    }

    private void move(LocalDate day) throws IOException, InterruptedException {
        clock.set(day.atTime(16, 0).toInstant(ZoneOffset.UTC));
        ledger.clock(day);
    }
}
