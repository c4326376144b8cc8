package org.handslag.reporting.publishing.mongo;

import java.util.List;
import java.util.Map;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.reporting.publishing.model.Comparison;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Agreements on comparing stay inside this service; with each tenant one holds at a time. */
@Configuration(proxyBeanMethods = false)
class ComparisonStore {
    private static final Kind<Comparison> KIND =
            Kind.of("comparison", "comparisons", Comparison.class)
                    .slots(
                            List.of("with"),
                            stored ->
                                    stored.state().holds()
                                            ? Map.of(
                                                    "with",
                                                    stored.tenant().keyOf(stored.state().with()))
                                            : Map.of())
                    .index("state.with")
                    .index("state.programme")
                    .unpublished();

    @Bean
    Aggregates<Comparison> comparisons(AggregateStore store) {
        return store.aggregates(KIND);
    }
}
