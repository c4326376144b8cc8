package org.handslag.mentor.organisation.mongo;

import org.handslag.mentor.organisation.kafka.PublishedOrganisation;
import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code organisations}. */
@Configuration(proxyBeanMethods = false)
class OrganisationStore {
    @Bean
    Aggregates<Organisation> organisationAggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("organisation", "organisations", Organisation.class)
                        .published(PublishedOrganisation::of));
    }
}
