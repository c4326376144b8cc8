package org.handslag.platform.access;

import java.util.Optional;
import org.handslag.platform.tenant.Tenant;

/**
 * Where a service finds what a signed-in subject may be: mirrored everywhere, owned by the gateway.
 */
public interface Members {
    /** The subject's membership in the tenant, ended or not. */
    Optional<Membership> find(Tenant tenant, String subjectHash);

    /** The membership of this id, ended or not. */
    Optional<Membership> byId(Tenant tenant, String id);
}
