package org.handslag.matching.pair.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The meeting after which each side is asked.
 *
 * @param on the day
 * @param terms what held for it
 * @param recordedBy the membership that recorded it
 * @param toldBy who told it to whoever recorded it; null where unknown
 */
public record Trial(LocalDate on, TrialTerms terms, String recordedBy, @Nullable String toldBy) {

    /** The first day on which somebody can say yes. */
    public LocalDate askedFrom() {
        return on.plusDays(terms.thinkDays());
    }
}
