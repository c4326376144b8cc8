package org.handslag.meeting.contact.kafka;

import java.time.LocalDate;
import org.handslag.meeting.contact.model.Contact;
import org.handslag.meeting.contact.model.Way;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** What others may see of a contact: {@code contracts/events/contacts/schema.json}. */
public record PublishedContact(
        String id,
        String programme,
        @Nullable String pair,
        @Nullable String participant,
        @Nullable String mentor,
        LocalDate on,
        Way how) {

    /** The published state of a contact. */
    public static PublishedContact of(Stored<Contact> stored) {
        Contact contact = stored.state();
        return new PublishedContact(
                stored.id(),
                contact.programme(),
                contact.pair(),
                contact.participant(),
                contact.mentor(),
                contact.on(),
                contact.how());
    }
}
