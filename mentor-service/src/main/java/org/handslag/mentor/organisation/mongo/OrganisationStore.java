package org.handslag.mentor.organisation.mongo;

import java.util.Optional;
import java.util.function.BiFunction;
import org.handslag.mentor.organisation.application.OrganisationOfPerson;
import org.handslag.mentor.organisation.kafka.PublishedOrganisation;
import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code organisations}. */
@Configuration(proxyBeanMethods = false)
class OrganisationStore {
    @Bean
    Aggregates<Organisation> organisationAggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("organisation", "organisations", Organisation.class)
                        .index("state.contacts.participant")
                        .index("state.promises.participant")
                        .index("state.promises.named.mentor")
                        .published(PublishedOrganisation::of));
    }

    @Bean
    PersonalData organisationsOfPersons(Aggregates<Organisation> organisations) {
        BiFunction<Organisation, String, Optional<Decision<Organisation>>> without =
                (organisation, person) -> Optional.of(organisation.without(person));
        return PersonalKind.of(organisations, Keep.COURSE)
                .part("state.contacts.participant", without)
                .part("state.promises.participant", without)
                .part("state.promises.named.mentor", without)
                .shown(OrganisationOfPerson::of);
    }
}
