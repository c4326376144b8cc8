package org.handslag.mentor.organisation.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.mentor.organisation.model.Contacted;
import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.mentor.organisation.model.Promise;
import org.handslag.mentor.organisation.model.Way;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * The published state of kind {@code organisations}; see its schema. For whom somebody asked stays
 * in this service.
 */
public record PublishedOrganisation(
        String id,
        String industry,
        @Nullable String municipality,
        List<Contact> contacts,
        List<Promised> promises) {

    /** When it was spoken with, and what came of it. */
    public record Contact(String programme, LocalDate on, Way way, String result) {
        static Contact of(Contacted contact) {
            return new Contact(contact.programme(), contact.on(), contact.way(), contact.result());
        }
    }

    /** Mentors that it promised. */
    public record Promised(
            int number,
            String programme,
            LocalDate on,
            int places,
            List<Named> named,
            @Nullable LocalDate withdrawnOn,
            Promise.State state) {
        static Promised of(Promise promise) {
            return new Promised(
                    promise.number(),
                    promise.programme(),
                    promise.on(),
                    promise.places(),
                    promise.named().stream().map(one -> new Named(one.mentor(), one.on())).toList(),
                    promise.withdrawnOn(),
                    promise.state());
        }
    }

    /** A promised mentor who has a name by now. */
    public record Named(@Nullable String mentor, LocalDate on) {}

    /** What of an organisation leaves this service. */
    public static PublishedOrganisation of(Stored<Organisation> stored) {
        Organisation organisation = stored.state();
        return new PublishedOrganisation(
                stored.id(),
                organisation.industry(),
                organisation.municipality(),
                organisation.contacts().stream().map(Contact::of).toList(),
                organisation.promises().stream().map(Promised::of).toList());
    }
}
