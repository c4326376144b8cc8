package org.handslag.gateway.membership.mongo;

import org.handslag.gateway.membership.kafka.PublishedMembership;
import org.handslag.gateway.membership.model.Membership;
import org.handslag.platform.access.Members;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code memberships}, which the gateway asks itself and all others mirror. */
@Configuration(proxyBeanMethods = false)
class MembershipStore {
    @Bean
    Aggregates<Membership> membershipAggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("membership", "memberships", Membership.class)
                        .published(PublishedMembership::of));
    }

    @Bean
    Members members(Aggregates<Membership> memberships) {
        return new OwnMembers(memberships);
    }
}
