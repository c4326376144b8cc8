package org.handslag.participant.admission.model;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.personal.ClientReference;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * How somebody came in.
 *
 * @param source the blueprint's code of who referred
 * @param reference the referrer's own reference, given back to the membership that recorded it only
 * @param clientReferences what systems call the person, by this referral or by the registration
 *     before it: copies for the bus, sealed when they were given; at most one of each system
 */
public record Referral(
        String source,
        LocalDate on,
        @Nullable PrivateText reference,
        Recorded recorded,
        List<ClientReference> clientReferences) {
    public Referral {
        clientReferences = clientReferences == null ? List.of() : List.copyOf(clientReferences);
    }

    /** A referral of somebody whom no system has a reference for. */
    public Referral(
            String source, LocalDate on, @Nullable PrivateText reference, Recorded recorded) {
        this(source, on, reference, recorded, List.of());
    }

    /** The same without the copies for the bus: for readers who have the reference itself. */
    Referral withoutCopies() {
        return new Referral(source, on, reference, recorded);
    }

    @Override
    public String toString() {
        return "Referral[" + source + ", " + on + "]";
    }
}
