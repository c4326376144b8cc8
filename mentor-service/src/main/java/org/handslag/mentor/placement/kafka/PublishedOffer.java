package org.handslag.mentor.placement.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.mentor.placement.model.Offer;
import org.handslag.mentor.placement.model.PlacementKind;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** The published state of kind {@code placement-offers}; see its schema. */
public record PublishedOffer(
        String id,
        String organisation,
        List<String> programmes,
        PlacementKind kind,
        @Nullable String field,
        @Nullable String packageKey,
        LocalDate offeredOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean standing,
        int places,
        @Nullable LocalDate closedOn,
        Offer.State state) {
    /** What of an offer leaves this service. */
    public static PublishedOffer of(Stored<Offer> stored) {
        Offer offer = stored.state();
        return new PublishedOffer(
                stored.id(),
                offer.organisation(),
                offer.programmes(),
                offer.kind(),
                offer.field(),
                offer.packageKey(),
                offer.offeredOn(),
                offer.from(),
                offer.to(),
                offer.standing(),
                offer.places(),
                offer.closedOn(),
                offer.state());
    }
}
