package org.handslag.participant.participant.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A case officer's responsibility for somebody. Never removed: an ended one stays on record.
 *
 * @param membership the case officer's
 * @param from the first day
 * @param to the first day without it; null: until further notice
 * @param recorded who put it on record
 * @param ended who put the end on record; null: it goes on
 */
public record Responsibility(
        String membership,
        LocalDate from,
        @Nullable LocalDate to,
        Recorded recorded,
        @Nullable Recorded ended) {

    boolean isOpenFor(String officer) {
        return to == null && membership.equals(officer);
    }

    Responsibility until(LocalDate day, Recorded by) {
        return new Responsibility(membership, from, day, recorded, by);
    }
}
