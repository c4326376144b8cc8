package org.handslag.mentor.admission.model;

import java.time.LocalDate;
import org.handslag.platform.access.Target;
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
        @Nullable LocalDate admittedOn) {

    /** Whose it is. */
    public Target target() {
        return Target.ofProgramme(programme).in(municipality).of(participant);
    }
}
