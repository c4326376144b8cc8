package org.handslag.participant.cohort.mongo;

import java.util.List;
import java.util.Map;
import org.handslag.participant.cohort.kafka.PublishedCohort;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cohorts: a key is used once in a programme. */
@Configuration(proxyBeanMethods = false)
class CohortCollection {
    @Bean
    Aggregates<Cohort> cohorts(AggregateStore store) {
        return store.aggregates(
                Kind.of("cohort", "cohorts", Cohort.class)
                        .slots(
                                List.of("programmeKey"),
                                stored ->
                                        Map.of(
                                                "programmeKey",
                                                stored.tenant()
                                                        .keyOf(
                                                                stored.state().programme()
                                                                        + "/"
                                                                        + stored.state().key())))
                        .index("state.programme")
                        .published(PublishedCohort::of));
    }
}
