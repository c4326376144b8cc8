package org.handslag.gateway.membership.mongo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.handslag.gateway.membership.kafka.PublishedMembership;
import org.handslag.gateway.membership.model.Membership;
import org.handslag.platform.access.Members;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
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

    @Bean
    PersonalData membershipsOfPersons(Aggregates<Membership> memberships, Clock clock) {
        return PersonalKind.of(memberships, Keep.IDENTITY)
                .part(
                        "state.person.id",
                        (membership, person) ->
                                Optional.of(membership.forgetPerson(LocalDate.now(clock))));
    }
}
