package org.handslag.reporting.attention.mongo;

import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.handslag.reporting.attention.application.HandlingOfPerson;
import org.handslag.reporting.attention.model.Handling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Handlings stay inside this service. */
@Configuration(proxyBeanMethods = false)
class HandlingStore {
    private static final Kind<Handling> KIND =
            Kind.of("attention-handling", "attention-handlings", Handling.class)
                    .index("state.programme")
                    .index("state.persons")
                    .unpublished();

    @Bean
    Aggregates<Handling> attentionHandlings(AggregateStore store) {
        return store.aggregates(KIND);
    }

    /** What was done about somebody is theirs: it goes with them. */
    @Bean
    PersonalData attentionOfPersons(Aggregates<Handling> handlings) {
        return PersonalKind.of(handlings, Keep.COURSE)
                .whole("state.persons")
                .shown((handling, person) -> HandlingOfPerson.of(handling));
    }
}
