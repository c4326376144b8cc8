package org.handslag.mentor.admission.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A participant's way through a programme, as far as firms and mentors ask.
 *
 * @param admittedOn null: not admitted
 */
public record KnownAdmission(
        String id,
        String participant,
        String programme,
        @Nullable String municipality,
        LocalDate referredOn,
        @Nullable LocalDate admittedOn) {}
