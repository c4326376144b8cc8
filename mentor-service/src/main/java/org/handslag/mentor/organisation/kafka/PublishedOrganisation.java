package org.handslag.mentor.organisation.kafka;

import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** The published state of kind {@code organisations}; see its schema. */
public record PublishedOrganisation(String id, String industry, @Nullable String municipality) {
    /** What of an organisation leaves this service. */
    public static PublishedOrganisation of(Stored<Organisation> stored) {
        return new PublishedOrganisation(
                stored.id(), stored.state().industry(), stored.state().municipality());
    }
}
