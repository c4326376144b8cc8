package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a pair, as far as its meetings depend on it.
 *
 * @param pair the pair's id
 * @param participant the participant's id
 * @param acceptedOn when both sides had said yes; null: not yet
 * @param agreedOn when the agreement was signed; null: not (yet)
 * @param firstHeldOn the earliest meeting that the pair held; null: none so far
 * @param endedOn the pair's last day; null: it goes on
 * @param completedOn when the participant had gone through the course; null: they have not
 * @param trialOn when the two met on trial; null: not (yet)
 * @param themes what held meetings were about, by the kind of meeting
 * @param breaks pauses of the pair and leaves of the participant
 */
public record PairCourse(
        String pair,
        String participant,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate firstHeldOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate trialOn,
        Map<String, Set<String>> themes,
        List<Span> breaks) {

    public PairCourse {
        themes = Map.copyOf(themes);
        breaks = List.copyOf(breaks);
    }

    /** One that met on no trial, whose course goes on, and of whose meetings no theme is known. */
    public PairCourse(
            String pair,
            String participant,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate firstHeldOn,
            @Nullable LocalDate endedOn,
            List<Span> breaks) {
        this(
                pair,
                participant,
                acceptedOn,
                agreedOn,
                firstHeldOn,
                endedOn,
                null,
                null,
                Map.of(),
                breaks);
    }
}
