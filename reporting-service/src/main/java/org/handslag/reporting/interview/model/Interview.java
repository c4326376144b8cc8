package org.handslag.reporting.interview.model;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * A talk that a survey of the plan asks for. What was answered in codes stands in the survey alone;
 * here is who was there, and what the evaluator noted.
 *
 * @param survey the survey's id
 * @param respondents ids of participants or mentors, or codes
 * @param notes the evaluator's own; null: none, or gone with somebody who was there
 * @param recordedBy the membership that recorded it
 */
public record Interview(
        String programme,
        String survey,
        Kind kind,
        List<String> respondents,
        LocalDate on,
        @Nullable PrivateText notes,
        String recordedBy) {

    /** How many take part in one at most. */
    public static final int MAX_RESPONDENTS = 40;

    public Interview {
        respondents = List.copyOf(respondents);
    }

    /** One by one, or several together. */
    public enum Kind {
        SINGLE,
        GROUP
    }

    /** Records it. */
    public Decision<Interview> record() {
        return Decision.changed(this, "interview.recorded.v1");
    }

    /**
     * A group's interview without one of the group. Its notes go as well: whose words are in them
     * nobody can tell.
     */
    public Decision<Interview> without(String person) {
        return Decision.changed(
                new Interview(
                        programme,
                        survey,
                        kind,
                        respondents.stream().filter(one -> !one.equals(person)).toList(),
                        on,
                        null,
                        recordedBy),
                "interview.person-erased.v1");
    }
}
