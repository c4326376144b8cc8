package org.handslag.meeting.meeting.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a meeting when it is recorded: it is to come, it was held, it was missed. */
public sealed interface Occurrence {

    /** The day it is about. */
    LocalDate on();

    /** It is to come. */
    record Planned(LocalDate on) implements Occurrence {}

    /**
     * It took place.
     *
     * @param present ids of the participants who were there; empty: nobody was named
     * @param minutesLong how long it was, in minutes; null: nobody says
     * @param theme the blueprint's key of what they talked about; null: as it was planned
     */
    record Held(
            LocalDate on,
            List<String> present,
            @Nullable Integer minutesLong,
            @Nullable String theme)
            implements Occurrence {
        /** The longest meeting, in minutes. */
        public static final int LONGEST = 24 * 60;

        public Held {
            present = List.copyOf(present);
        }

        /** One of which nobody says more. */
        public Held(LocalDate on, List<String> present) {
            this(on, present, null, null);
        }
    }

    /**
     * It should have taken place and did not.
     *
     * @param reason one of the blueprint's codes
     */
    record Missed(LocalDate on, String reason) implements Occurrence {}
}
