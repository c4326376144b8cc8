package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.jspecify.annotations.Nullable;

/** Several stays of one person, added up. */
final class Stays {
    /** Months of several stays cannot be added as calendar months: each stands for so many days. */
    private static final int DAYS_OF_A_MONTH = 30;

    private Stays() {}

    /**
     * The day on which the stays together had lasted so many months, 30 days each; a day in two
     * stays counts once, a running stay lasts to the day asked. Null: they had not by then.
     */
    static @Nullable LocalDate reached(List<OutcomeFact> stays, LocalDate day, int months) {
        var days = new TreeSet<LocalDate>();
        for (OutcomeFact stay : stays) {
            LocalDate from = stay.from();
            if (from != null && stay.startedBy(day)) {
                LocalDate last = stay.to() == null || stay.to().isAfter(day) ? day : stay.to();
                if (!last.isBefore(from)) {
                    from.datesUntil(last.plusDays(1)).forEach(days::add);
                }
            }
        }
        return days.stream().skip((long) months * DAYS_OF_A_MONTH - 1).findFirst().orElse(null);
    }
}
