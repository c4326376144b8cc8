package org.handslag.participant.cohort.model;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.personal.Recorded;

/**
 * The order in which those who are prepared come into consideration.
 *
 * @param admissions ids, the first comes first
 */
public record Ranking(LocalDate on, List<String> admissions, Recorded recorded) {
    public Ranking {
        admissions = List.copyOf(admissions);
    }
}
