package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Agenda;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;

/** What is to happen to participants, as far as the story is told. */
final class Diary {

    private final Stage stage;
    private final Cast cast;

    Diary(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Puts something on the agenda, unless the story is over before. */
    void at(Participant participant, LocalDate on, Agenda.Act act) {
        if (!on.isAfter(cast.frame.ends())) {
            stage.agenda().at(on, participant.strand, act);
        }
    }

    /** The same for what only happens to somebody who is in the programme and not away. */
    void present(Participant participant, LocalDate on, Agenda.Act act) {
        Fate fate = participant.fate;
        if (fate == null || (fate.lastsTo(on) && !fate.awayOn(on))) {
            at(participant, on, act);
        }
    }

    /** Writes one day about somebody's admission. */
    static Answer write(
            Participant participant, String operation, String action, String field, LocalDate day) {
        return participant.calls.post(
                participant.officer, operation, path(participant, action), Fields.of(field, day));
    }

    static String path(Participant participant, String action) {
        return "/api/admissions/" + participant.admission + action;
    }

    /** The working day after a part of the cohort's time. */
    static LocalDate after(Frame.Cohort cohort, double part) {
        long days = ChronoUnit.DAYS.between(cohort.starts(), cohort.ends());
        return Chance.workday(cohort.starts().plusDays(Math.round(days * part)));
    }
}
