package org.handslag.reporting.cost.mongo;

import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.reporting.cost.model.Cost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Costs stay inside this service. */
@Configuration(proxyBeanMethods = false)
class CostStore {
    private static final Kind<Cost> KIND =
            Kind.of("cost", "costs", Cost.class).index("state.programme").unpublished();

    @Bean
    Aggregates<Cost> costs(AggregateStore store) {
        return store.aggregates(KIND);
    }
}
