package org.handslag.meeting.contact.application;

import java.time.LocalDate;
import org.handslag.meeting.contact.model.Contact;
import org.handslag.meeting.contact.model.Way;
import org.jspecify.annotations.Nullable;

/** A contact as far as it is about one person: without the other one of a pair. */
public record ContactOfPerson(String programme, @Nullable String pair, LocalDate on, Way how) {
    /** What the contact says of the person. */
    public static ContactOfPerson of(Contact contact, String person) {
        return new ContactOfPerson(
                contact.programme(), contact.pair(), contact.on(), contact.how());
    }
}
