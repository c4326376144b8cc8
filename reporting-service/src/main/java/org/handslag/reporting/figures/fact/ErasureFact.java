package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of the tenant was to be erased; of which programme they were nobody can tell any
 * more.
 *
 * @param state {@code requested}, {@code refused}, {@code erasing} or {@code done}
 * @param keeps what stays; null: nothing
 */
public record ErasureFact(
        String id,
        Subject person,
        String state,
        @Nullable LocalDate decidedOn,
        @Nullable List<String> keeps) {
    private static final List<String> GRANTED = List.of("erasing", "done");

    /** Whom it is about. */
    public record Subject(String kind, String id) {}

    /** Whether by that day it was decided so that nothing is left to be counted. */
    public boolean uncountedBy(LocalDate day) {
        return GRANTED.contains(state)
                && decidedOn != null
                && !decidedOn.isAfter(day)
                && (keeps == null || !keeps.contains("course"));
    }
}
