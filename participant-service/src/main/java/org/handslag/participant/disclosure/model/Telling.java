package org.handslag.participant.disclosure.model;

import java.time.LocalDate;
import java.util.Set;
import org.handslag.platform.personal.Recorded;

/**
 * What a workplace was told.
 *
 * @param organisation the organisation's id
 */
public record Telling(String organisation, Set<What> what, LocalDate on, Recorded recorded) {
    public Telling {
        what = Set.copyOf(what);
    }
}
