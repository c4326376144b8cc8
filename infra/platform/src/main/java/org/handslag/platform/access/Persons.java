package org.handslag.platform.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.handslag.platform.tenant.Tenant;

/**
 * Where a service finds what decides who reaches a person: the owner of a kind asks its own
 * aggregates, everybody else a mirror.
 */
public interface Persons {
    /** The facts of these persons by id; who is not known here is not in it. */
    Map<String, PersonFacts> find(Tenant tenant, Set<String> ids);

    /** The ids of everybody of the tenant whose identity is protected. */
    Set<String> underProtection(Tenant tenant);

    /** The ids of those for whom this membership is responsible on that day. */
    Set<String> inCareOf(Tenant tenant, String membership, LocalDate day);
}
