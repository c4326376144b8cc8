package org.handslag.mentor.reference.kafka;

import java.time.LocalDate;
import org.handslag.mentor.reference.model.Reference;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** The published state of kind {@code references}: that there is one, not what it says. */
public record PublishedReference(
        String id,
        String pair,
        String programme,
        String participant,
        @Nullable String mentor,
        LocalDate on) {
    /** What of a reference leaves this service. */
    public static PublishedReference of(Stored<Reference> stored) {
        Reference reference = stored.state();
        return new PublishedReference(
                stored.id(),
                reference.pair(),
                reference.programme(),
                reference.participant(),
                reference.mentor(),
                reference.on());
    }
}
