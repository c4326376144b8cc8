package org.handslag.participant.admission.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, as far as a period may begin with it.
 *
 * @param pair null: it was not a pair's own
 * @param heldOn null: it was not held
 */
public record HeldMeeting(
        String cohort,
        @Nullable String pair,
        @Nullable LocalDate heldOn,
        List<String> participants) {}
