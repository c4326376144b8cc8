package org.handslag.mentor.tour.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that the participant visits.
 *
 * @param plannedOn the day on which they mean to; null: no day yet, or it was not planned
 * @param visit null: not yet
 */
public record Stop(
        String organisation,
        @Nullable LocalDate plannedOn,
        @Nullable Visit visit,
        Recorded recording) {

    Stop visited(Visit now) {
        return new Stop(organisation, plannedOn, now, recording);
    }
}
