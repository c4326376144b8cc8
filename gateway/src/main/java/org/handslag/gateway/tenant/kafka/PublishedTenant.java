package org.handslag.gateway.tenant.kafka;

import java.util.List;
import org.handslag.gateway.tenant.model.Tenancy;
import org.handslag.platform.aggregate.Stored;

/** The published state of kind {@code tenants}; see its schema. */
public record PublishedTenant(String id, List<String> languages, Tenancy.State state) {
    /** What of a tenant leaves the gateway. */
    public static PublishedTenant of(Stored<Tenancy> stored) {
        return new PublishedTenant(stored.id(), stored.state().languages(), stored.state().state());
    }
}
