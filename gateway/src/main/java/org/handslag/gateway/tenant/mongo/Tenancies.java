package org.handslag.gateway.tenant.mongo;

import org.handslag.gateway.tenant.kafka.PublishedTenant;
import org.handslag.gateway.tenant.model.Tenancy;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code tenants}: one document per tenant, under its own key. */
@Configuration(proxyBeanMethods = false)
class Tenancies {
    @Bean
    Aggregates<Tenancy> tenancyAggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("tenant", "tenants", Tenancy.class)
                        .withholding("origin")
                        .published(PublishedTenant::of));
    }
}
