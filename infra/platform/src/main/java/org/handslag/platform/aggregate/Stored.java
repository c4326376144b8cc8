package org.handslag.platform.aggregate;

import org.handslag.platform.tenant.Tenant;

/**
 * An aggregate as the database holds it.
 *
 * @param id the aggregate's id, unique within the tenant and kind
 * @param version how many writes it has seen; also the sequence of its latest event
 */
public record Stored<S>(Tenant tenant, String id, long version, S state) {}
