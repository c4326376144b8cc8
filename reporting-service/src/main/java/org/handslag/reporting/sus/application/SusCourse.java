package org.handslag.reporting.sus.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's course, as far as the export takes it from what is published.
 *
 * @param incomes what the person lived on, in the order of recording
 */
public record SusCourse(
        String id,
        String participant,
        String programme,
        @Nullable String municipality,
        @Nullable String gender,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate endedEarlyOn,
        @Nullable String endReason,
        @Nullable List<LivedOn> incomes) {

    /** What the person lived on, on a day before the course or after it. */
    public record LivedOn(String moment, List<String> sources, LocalDate on) {}

    /** Whether the course began or ended in the year. */
    boolean in(int year) {
        return admittedOn != null
                && Stream.of(admittedOn, completedOn, endedEarlyOn)
                        .filter(Objects::nonNull)
                        .anyMatch(day -> day.getYear() == year);
    }

    /** Null while it goes on. */
    @Nullable LocalDate endedOn() {
        return completedOn == null ? endedEarlyOn : completedOn;
    }

    /** Why it ended; null while it goes on. */
    @Nullable String reason() {
        return completedOn == null ? endReason : "completed";
    }

    /** What was recorded last of that moment; empty: nothing was. */
    List<String> livedOn(String moment) {
        return incomes == null
                ? List.of()
                : incomes.stream()
                        .filter(one -> one.moment().equals(moment))
                        .reduce((earlier, later) -> later)
                        .map(LivedOn::sources)
                        .orElse(List.of());
    }
}
