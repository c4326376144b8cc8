package org.handslag.acceptance.demo;

import java.time.LocalDate;

/**
 * A pair that both sides have said yes to.
 *
 * @param accepted the day of the second yes
 * @param agreed the day on which the agreement is signed
 * @param until its last day, which the story knows beforehand
 */
record Pair(
        String id,
        Participant participant,
        Mentor mentor,
        LocalDate accepted,
        LocalDate agreed,
        LocalDate until) {

    /** Whether it has not ended before the day's end. */
    boolean lasts(LocalDate day) {
        return until.isAfter(day);
    }

    /** Whether the two meet as a pair on the day. */
    boolean meets(LocalDate day) {
        Course course = participant.course;
        return !day.isBefore(agreed)
                && !day.isAfter(until)
                && (course == null || !course.awayOn(day));
    }
}
