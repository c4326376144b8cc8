package org.handslag.participant.programme.mongo;

import java.util.List;
import java.util.Map;
import org.handslag.participant.programme.kafka.PublishedProgramme;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Programmes: a key is used once in a tenant. */
@Configuration(proxyBeanMethods = false)
class ProgrammeCollection {
    @Bean
    Aggregates<Programme> programmes(AggregateStore store) {
        return store.aggregates(
                Kind.of("programme", "programmes", Programme.class)
                        .slots(
                                List.of("key"),
                                stored ->
                                        Map.of("key", stored.tenant().keyOf(stored.state().key())))
                        .published(PublishedProgramme::of));
    }
}
