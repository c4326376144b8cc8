package org.handslag.reporting.publishing.mongo;

import java.util.List;
import java.util.Map;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.reporting.publishing.model.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Publications stay inside this service. Each has the next number of its programme: of two made at
 * once, the second is made again with the first in view.
 */
@Configuration(proxyBeanMethods = false)
class PublicationStore {
    private static final Kind<Publication> KIND =
            Kind.of("publication", "publications", Publication.class)
                    .slots(
                            List.of("number"),
                            stored ->
                                    Map.of(
                                            "number",
                                            stored.tenant()
                                                    .keyOf(
                                                            stored.state().programme()
                                                                    + "/"
                                                                    + stored.state().number())))
                    .index("state.programme")
                    .unpublished();

    @Bean
    Aggregates<Publication> publications(AggregateStore store) {
        return store.aggregates(KIND);
    }
}
