package org.handslag.matching.mirror.model;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An admission, as far as matching asks.
 *
 * @param municipality a municipality's key
 * @param state {@code admitted}, {@code on-leave} and others
 */
public record KnownAdmission(
        String id,
        String participant,
        String programme,
        String cohort,
        String municipality,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate endedEarlyOn,
        String state) {

    /** Whether the person takes part at present: then they can be chosen. */
    public boolean admitted() {
        return "admitted".equals(state);
    }

    /**
     * Whether the person took part on that day, whatever has happened since: things are recorded
     * afterwards with their true date.
     */
    public boolean tookPartOn(LocalDate day) {
        return admittedOn != null
                && !day.isBefore(admittedOn)
                && Stream.of(withdrawnOn, completedOn, endedEarlyOn)
                        .noneMatch(end -> end != null && end.isBefore(day));
    }
}
