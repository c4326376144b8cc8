package org.handslag.meeting.contact.mongo;

import java.util.Optional;
import org.handslag.meeting.contact.application.ContactOfPerson;
import org.handslag.meeting.contact.kafka.PublishedContact;
import org.handslag.meeting.contact.model.Contact;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How contacts are kept. */
@Configuration(proxyBeanMethods = false)
class ContactStore {
    private static final Kind<Contact> KIND =
            Kind.of("contact", "contacts", Contact.class)
                    .index("state.programme")
                    .index("state.pair")
                    .index("state.participant")
                    .index("state.mentor")
                    .index("state.persons")
                    .published(PublishedContact::of);

    @Bean
    Aggregates<Contact> contacts(AggregateStore store) {
        return store.aggregates(KIND);
    }

    /**
     * A contact is its participant's, or its mentor's alone; out of a pair's the mentor is taken.
     */
    @Bean
    PersonalData contactsOfPersons(Aggregates<Contact> contacts) {
        return PersonalKind.of(contacts, Keep.COURSE)
                .part(
                        "state.persons",
                        (contact, person) ->
                                contact.isTheOwnOf(person)
                                        ? Optional.empty()
                                        : Optional.of(contact.without(person)))
                .shown(ContactOfPerson::of);
    }
}
