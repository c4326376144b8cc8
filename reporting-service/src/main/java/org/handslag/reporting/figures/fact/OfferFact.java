package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A placement or internship that an organisation offers.
 *
 * @param programmes whose participants may apply
 * @param kind placement or internship
 * @param to the last day; null: it stands
 * @param places how many at a time
 * @param closedOn from when on nobody can apply; null: open
 */
public record OfferFact(
        String id,
        List<String> programmes,
        @Nullable String kind,
        @Nullable LocalDate offeredOn,
        @Nullable LocalDate to,
        @Nullable Integer places,
        @Nullable LocalDate closedOn) {

    public OfferFact {
        programmes = Lists.of(programmes);
    }

    /** Whether somebody could apply on the day. */
    public boolean openOn(LocalDate day) {
        return Days.by(offeredOn, day)
                && !Days.by(closedOn, day)
                && (to == null || !day.isAfter(to));
    }
}
