package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mentor, without a name.
 *
 * @param municipality the municipality's key
 * @param organisation the organisation's id
 * @param industry the blueprint's key
 * @param capacity how many participants at once; null: unknown
 */
public record MentorFact(
        String id,
        @Nullable String gender,
        @Nullable String municipality,
        @Nullable String organisation,
        @Nullable String industry,
        @Nullable Integer capacity,
        List<Engagement> engagements) {

    public MentorFact {
        engagements = Lists.of(engagements);
    }

    /**
     * A mentor's part in one programme.
     *
     * @param programme the programme's id
     * @param channel the blueprint's key of how the mentor was found
     */
    public record Engagement(
            String programme,
            @Nullable String channel,
            @Nullable LocalDate recruitedOn,
            @Nullable Boolean coordinating,
            @Nullable List<Span> coordination,
            @Nullable Boolean newMentor,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate endedOn) {

        /** Whether the mentor had begun to coordinate by the end of the day; who ended stays. */
        public boolean coordinatedBy(LocalDate day) {
            return coordination == null
                    ? Boolean.TRUE.equals(coordinating)
                    : coordination.stream().anyMatch(span -> Days.by(span.from(), day));
        }

        /**
         * Whether the mentor had been active by the end of the day; who ended since stays counted.
         */
        public boolean activeBy(LocalDate day) {
            return Days.by(activatedOn, day);
        }
    }

    /** From a day to a day, both included; no end: still so. */
    public record Span(LocalDate from, @Nullable LocalDate to) {}

    /** The mentor's part in the programme. */
    public Optional<Engagement> in(String programme) {
        return engagements.stream().filter(one -> one.programme().equals(programme)).findFirst();
    }
}
