package org.handslag.gateway.erasure.mongo;

import java.util.List;
import java.util.Map;
import org.handslag.gateway.erasure.kafka.PublishedErasure;
import org.handslag.gateway.erasure.model.Erasure;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code erasures}: about one person one is pending at most. */
@Configuration(proxyBeanMethods = false)
class ErasureStore {
    private static final String PENDING = "pendingErasure";

    @Bean
    Aggregates<Erasure> erasureAggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("erasure", "erasures", Erasure.class)
                        .slots(
                                List.of(PENDING),
                                stored ->
                                        stored.state().pending()
                                                ? Map.of(
                                                        PENDING,
                                                        stored.tenant()
                                                                .keyOf(
                                                                        stored.state()
                                                                                .person()
                                                                                .id()))
                                                : Map.of())
                        .index("state.person.id")
                        .published(PublishedErasure::of));
    }

    @Bean
    PersonalData erasuresOfPersons(Aggregates<Erasure> erasures) {
        return new ErasuresOfPersons(erasures);
    }
}
