package org.handslag.mentor.organisation.model;

import java.time.LocalDate;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Somebody spoke with an organisation.
 *
 * @param programme for which programme
 * @param result a code of its blueprint, or of the platform where that does not say
 * @param participant for whom; null: for nobody in particular
 * @param note what was said, about that participant where there is one; stays in this service
 */
public record Contacted(
        String programme,
        LocalDate on,
        Way way,
        String result,
        @Nullable String participant,
        @Nullable PrivateText note,
        Recorded recording) {

    Contacted without(String person) {
        return person.equals(participant)
                ? new Contacted(programme, on, way, result, null, null, recording)
                : this;
    }
}
