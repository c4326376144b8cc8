package org.handslag.meeting.meeting.model;

import java.time.LocalDate;
import java.util.List;

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
     */
    record Held(LocalDate on, List<String> present) implements Occurrence {
        public Held {
            present = List.copyOf(present);
        }
    }

    /**
     * It should have taken place and did not.
     *
     * @param reason one of the blueprint's codes
     */
    record Missed(LocalDate on, String reason) implements Occurrence {}
}
