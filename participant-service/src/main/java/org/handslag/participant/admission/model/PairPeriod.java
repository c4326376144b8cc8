package org.handslag.participant.admission.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of a pair, when its period began.
 *
 * @param admission the admission of its participant
 * @param period null: it has not begun, or begins with the first meeting
 */
public record PairPeriod(String admission, @Nullable Period period) {
    /** The time that the programme counts from. */
    public record Period(LocalDate from) {}
}
