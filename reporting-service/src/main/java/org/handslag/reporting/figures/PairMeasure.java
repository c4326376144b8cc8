package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.PairFact;

/**
 * Goals that a pair or a completed course fulfils. A pair counts from the day on which both had
 * said yes, whatever became of it; for a person, the first one. It is measured as soon as there is
 * one, and from the end of the programme's period.
 */
final class PairMeasure {
    private PairMeasure() {}

    static Finding paired(Known known, Set<String> population) {
        Map<String, LocalDate> fulfilled = new HashMap<>();
        for (PairFact one : known.snapshot().pairs()) {
            LocalDate since = one.acceptedOn() != null ? one.acceptedOn() : one.agreedOn();
            if (since != null && one.acceptedBy(known.day())) {
                for (String id : Set.of(one.id(), one.participant(), one.mentor())) {
                    fulfilled.merge(id, since, (a, b) -> a.isBefore(b) ? a : b);
                }
            }
        }
        return finding(known, population, fulfilled, "paired", "pairs", "no-pair");
    }

    static Finding completed(Known known, Set<String> population) {
        Map<String, LocalDate> fulfilled = new HashMap<>();
        for (AdmissionFact one : known.admitted()) {
            LocalDate on = one.completedOn();
            if (on != null && Days.by(on, known.day())) {
                fulfilled.merge(one.participant(), on, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return finding(known, population, fulfilled, "completed", "admissions", "not-completed");
    }

    private static Finding finding(
            Known known,
            Set<String> population,
            Map<String, LocalDate> fulfilled,
            String rule,
            String source,
            String otherwise) {
        boolean measured = !fulfilled.isEmpty() || OutcomeMeasure.periodOver(known);
        return new Finding(measured, fulfilled, population, rule, source, one -> otherwise);
    }
}
