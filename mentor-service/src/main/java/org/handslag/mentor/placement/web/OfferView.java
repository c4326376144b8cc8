package org.handslag.mentor.placement.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.mentor.placement.application.Offering;
import org.handslag.mentor.placement.model.Offer;
import org.handslag.mentor.placement.model.PlacementKind;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/** An offer over HTTP, with the name of who offers. */
record OfferView(
        String id,
        String organisation,
        PrivateText organisationName,
        List<String> programmes,
        PlacementKind kind,
        @Nullable String field,
        @Nullable String packageKey,
        LocalDate offeredOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean standing,
        int places,
        @Nullable PrivateText text,
        @Nullable LocalDate closedOn,
        Offer.State state,
        String recordedBy,
        @Nullable ToldBy toldBy) {

    static OfferView of(Offering.Named named) {
        Offer offer = named.offer().state();
        return new OfferView(
                named.offer().id(),
                offer.organisation(),
                named.organisation(),
                offer.programmes(),
                offer.kind(),
                offer.field(),
                offer.packageKey(),
                offer.offeredOn(),
                offer.from(),
                offer.to(),
                offer.standing(),
                offer.places(),
                offer.text(),
                offer.closedOn(),
                offer.state(),
                offer.recording().by(),
                offer.recording().toldBy());
    }
}
