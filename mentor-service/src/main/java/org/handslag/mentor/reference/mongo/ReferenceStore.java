package org.handslag.mentor.reference.mongo;

import java.util.Optional;
import org.handslag.mentor.reference.kafka.PublishedReference;
import org.handslag.mentor.reference.model.Reference;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code references}. */
@Configuration(proxyBeanMethods = false)
class ReferenceStore {
    @Bean
    Aggregates<Reference> writtenReferences(AggregateStore store) {
        return store.aggregates(
                Kind.of("reference", "references", Reference.class)
                        .index("state.programme")
                        .index("state.participant")
                        .index("state.mentor")
                        .published(PublishedReference::of));
    }

    /** It is the participant's; the mentor only goes out of it. */
    @Bean
    PersonalData referencesOfPersons(Aggregates<Reference> references) {
        return PersonalKind.of(references, Keep.MINUTES)
                .whole("state.participant")
                .part(
                        "state.mentor",
                        (reference, person) -> Optional.of(reference.withoutMentor()));
    }
}
