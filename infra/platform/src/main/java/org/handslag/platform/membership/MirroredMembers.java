package org.handslag.platform.membership;

import java.util.Optional;
import org.handslag.platform.access.Members;
import org.handslag.platform.access.Membership;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.handslag.platform.tenant.Tenant;

/** Memberships as the gateway's events told this service. */
final class MirroredMembers implements Members {
    private final Mirror<Membership> memberships;

    MirroredMembers(Mirrors mirrors) {
        this.memberships = mirrors.of("memberships", Membership.class);
    }

    @Override
    public Optional<Membership> find(Tenant tenant, String subjectHash) {
        return byId(tenant, Membership.idOf(tenant.key(), subjectHash));
    }

    @Override
    public Optional<Membership> byId(Tenant tenant, String id) {
        return memberships.find(tenant, id);
    }
}
