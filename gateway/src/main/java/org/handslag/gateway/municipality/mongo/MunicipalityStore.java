package org.handslag.gateway.municipality.mongo;

import org.handslag.gateway.municipality.kafka.PublishedMunicipality;
import org.handslag.gateway.municipality.model.Municipality;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code municipalities}. */
@Configuration(proxyBeanMethods = false)
class MunicipalityStore {
    @Bean
    Aggregates<Municipality> municipalityAggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("municipality", "municipalities", Municipality.class)
                        .published(PublishedMunicipality::of));
    }
}
