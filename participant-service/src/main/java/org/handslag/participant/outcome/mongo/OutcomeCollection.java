package org.handslag.participant.outcome.mongo;

import org.handslag.participant.outcome.kafka.PublishedOutcome;
import org.handslag.participant.outcome.model.Outcome;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Outcomes. */
@Configuration(proxyBeanMethods = false)
class OutcomeCollection {
    @Bean
    Aggregates<Outcome> outcomes(AggregateStore store) {
        return store.aggregates(
                Kind.of("outcome", "outcomes", Outcome.class)
                        .index("state.whose.programme")
                        .index("state.whose.participant")
                        .index("state.whose.municipality")
                        .published(PublishedOutcome::of));
    }

    @Bean
    PersonalData outcomesOfPersons(Aggregates<Outcome> outcomes) {
        return PersonalKind.of(outcomes, Keep.COURSE).whole("state.whose.participant");
    }
}
