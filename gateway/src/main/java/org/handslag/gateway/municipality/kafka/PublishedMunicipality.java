package org.handslag.gateway.municipality.kafka;

import org.handslag.gateway.municipality.model.Municipality;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** The published state of kind {@code municipalities}; see its schema. */
public record PublishedMunicipality(String id, @Nullable String code, String key) {
    /** What of a municipality leaves the gateway. */
    public static PublishedMunicipality of(Stored<Municipality> stored) {
        return new PublishedMunicipality(stored.id(), stored.state().code(), stored.state().key());
    }
}
