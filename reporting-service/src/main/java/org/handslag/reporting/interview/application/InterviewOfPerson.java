package org.handslag.reporting.interview.application;

import java.time.LocalDate;
import org.handslag.platform.personal.PrivateText;
import org.handslag.reporting.interview.model.Interview;
import org.jspecify.annotations.Nullable;

/**
 * An interview as whoever was in it may see it: nobody else's id, and a group's notes are not
 * theirs alone.
 */
public record InterviewOfPerson(
        String programme, Interview.Kind kind, LocalDate on, @Nullable PrivateText notes) {
    /** What of an interview is shown to whom it was with. */
    public static InterviewOfPerson of(Interview interview) {
        return new InterviewOfPerson(
                interview.programme(),
                interview.kind(),
                interview.on(),
                interview.kind() == Interview.Kind.SINGLE ? interview.notes() : null);
    }
}
