package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Printed;

/**
 * Goals that outcomes decide. A person fulfils it by one outcome of the right kind and way that had
 * begun by the day and, where the goal asks for months, had lasted as long ({@link
 * OutcomeFact#lastedBy}).
 *
 * <p>It is measured from the first day on which anybody could have fulfilled it: so many months
 * after the first outcome of the kind began, whatever became of that one; and from the end of the
 * programme's period in any case. Before that, nought would be no news.
 *
 * <p>Known is everybody but those of whom nothing but the outcome {@code unknown} is on record.
 */
final class OutcomeMeasure {
    private OutcomeMeasure() {}

    static GoalFigures.Finding find(Known known, Goal.ByOutcome measure, Set<String> population) {
        List<OutcomeFact> outcomes = known.snapshot().outcomes();
        LocalDate day = known.day();
        var fulfilled = new HashSet<String>();
        var something = new HashSet<String>();
        var unknown = new HashSet<String>();
        for (OutcomeFact one : outcomes) {
            if (!population.contains(one.participant())) {
                continue;
            }
            if (counts(measure, one, day)) {
                fulfilled.add(one.participant());
            }
            if (OutcomeCounts.onRecord(one, day)) {
                (one.kind().equals("unknown") ? unknown : something).add(one.participant());
            }
        }
        unknown.removeAll(something);
        var heard = new HashSet<>(population);
        heard.removeAll(unknown);
        return new GoalFigures.Finding(measured(known, measure), fulfilled, heard, rule(measure));
    }

    private static boolean counts(Goal.ByOutcome measure, OutcomeFact one, LocalDate day) {
        return measure.outcomes().contains(one.kind())
                && (measure.via().isEmpty()
                        || (one.via() != null && measure.via().contains(one.via())))
                && (measure.months() == 0
                        ? one.startedBy(day)
                        : one.lastedBy(day, measure.months()));
    }

    private static boolean measured(Known known, Goal.ByOutcome measure) {
        Printed end = known.plan().period().to();
        LocalDate last = end == null ? null : end.last();
        if (last != null && !known.day().isBefore(last)) {
            return true;
        }
        return known.snapshot().outcomes().stream()
                .filter(one -> measure.outcomes().contains(one.kind()) && one.from() != null)
                .anyMatch(
                        one ->
                                one.startedBy(known.day())
                                        && !one.from()
                                                .plusMonths(measure.months())
                                                .isAfter(known.day().plusDays(1)));
    }

    private static String rule(Goal.ByOutcome measure) {
        String lasting = measure.months() > 0 ? "lasted" : "started";
        return measure.via().isEmpty() ? "outcome-" + lasting : "outcome-" + lasting + "-via";
    }
}
