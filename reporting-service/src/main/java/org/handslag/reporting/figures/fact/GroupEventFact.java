package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gathering.
 *
 * @param kind the blueprint's kind of event
 * @param theme the blueprint's theme
 * @param invited how many were invited
 */
public record GroupEventFact(
        String id,
        String programme,
        @Nullable String cohort,
        String kind,
        @Nullable String theme,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate cancelledOn,
        @Nullable Integer invited,
        @Nullable Attendance attendance) {

    /**
     * Who came.
     *
     * @param participants their ids
     * @param mentors their ids
     * @param others how many, by audience
     */
    public record Attendance(
            List<String> participants, List<String> mentors, Map<String, Integer> others) {
        public Attendance {
            participants = Lists.of(participants);
            mentors = Lists.of(mentors);
            others = Lists.of(others);
        }
    }
}
