package org.handslag.acceptance.life;

import java.time.LocalDate;

/**
 * A pair that both sides have said yes to.
 *
 * @param starts the first day of its period
 * @param until its last day, which the story knows beforehand
 */
record Pair(String id, Participant participant, Mentor mentor, LocalDate starts, LocalDate until) {

    /** Whether it has not ended before the day's end. */
    boolean lasts(LocalDate day) {
        return until.isAfter(day);
    }

    /** Whether the two meet on the day. */
    boolean meets(LocalDate day) {
        Fate fate = participant.fate;
        return !day.isBefore(starts) && day.isBefore(until) && (fate == null || !fate.awayOn(day));
    }
}
