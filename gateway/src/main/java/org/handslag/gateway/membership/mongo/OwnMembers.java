package org.handslag.gateway.membership.mongo;

import java.util.Optional;
import org.handslag.gateway.membership.kafka.PublishedMembership;
import org.handslag.gateway.membership.model.Membership;
import org.handslag.platform.access.Members;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.tenant.Tenant;

/** Members of the service that owns memberships. */
record OwnMembers(Aggregates<Membership> memberships) implements Members {
    @Override
    public Optional<org.handslag.platform.access.Membership> find(
            Tenant tenant, String subjectHash) {
        return byId(
                tenant, org.handslag.platform.access.Membership.idOf(tenant.key(), subjectHash));
    }

    @Override
    public Optional<org.handslag.platform.access.Membership> byId(Tenant tenant, String id) {
        return memberships.find(tenant, id).map(PublishedMembership::of);
    }
}
