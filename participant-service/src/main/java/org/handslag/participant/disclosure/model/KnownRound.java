package org.handslag.participant.disclosure.model;

import java.time.LocalDate;

/**
 * A round of matching, as far as disclosure asks.
 *
 * @param state {@code open} while mentors choose
 */
public record KnownRound(
        String id, String programme, String cohort, LocalDate openedOn, String state) {

    /** The round as a ground to learn of the cohort's participants. */
    public Ground.Choosing ground() {
        return new Ground.Choosing(id, openedOn, state.equals("open"));
    }
}
