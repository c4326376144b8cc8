package org.handslag.participant.admission.model;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.personal.Recorded;

/**
 * What somebody lived on before the course or after it.
 *
 * @param sources each once, in the order of {@link IncomeSource}; several at once can be
 * @param on the day on which it was so
 */
public record Income(Moment moment, List<IncomeSource> sources, LocalDate on, Recorded recorded) {
    public Income {
        sources = sources.stream().distinct().sorted().toList();
    }

    /** Before the course, up to the day of admission, or after it, from the day it ended. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    boolean says(Income other) {
        return moment == other.moment && sources.equals(other.sources) && on.equals(other.on);
    }
}
