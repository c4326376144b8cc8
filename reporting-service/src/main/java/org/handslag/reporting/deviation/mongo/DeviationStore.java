package org.handslag.reporting.deviation.mongo;

import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.reporting.deviation.model.Deviation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deviations stay inside this service. */
@Configuration(proxyBeanMethods = false)
class DeviationStore {
    private static final Kind<Deviation> KIND =
            Kind.of("deviation", "deviations", Deviation.class)
                    .index("state.programme")
                    .unpublished();

    @Bean
    Aggregates<Deviation> deviations(AggregateStore store) {
        return store.aggregates(KIND);
    }
}
