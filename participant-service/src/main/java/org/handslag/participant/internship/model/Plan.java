package org.handslag.participant.internship.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed for it.
 *
 * @param to the last day meant; null: none
 * @param percent of full time; null: not said
 * @param phases codes of what it consists of, in order
 * @param goals codes of what the person can do at its end
 */
public record Plan(
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer percent,
        List<String> phases,
        List<String> goals) {
    public Plan {
        phases = List.copyOf(phases);
        goals = List.copyOf(goals);
    }
}
