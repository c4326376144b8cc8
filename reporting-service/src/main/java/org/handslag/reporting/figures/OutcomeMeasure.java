package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Printed;
import org.jspecify.annotations.Nullable;

/**
 * Goals that outcomes decide. A person fulfils it by one outcome of the right kind and way that had
 * begun by the day and, where the goal asks for months, had lasted as long ({@link
 * OutcomeFact#lastedBy}); or by an offer, where that is enough; or by the days of all stays
 * together, where the goal sums them ({@link Stays}). What has no first day by its nature (a
 * product, clarified, a change of career) counts from the day it is dated.
 *
 * <p>It is measured from the first day on which anybody could have fulfilled it: so many months
 * after the first outcome of the kind began, whatever became of that one; and from the end of the
 * programme's period in any case. Before that, nought would be no news.
 *
 * <p>Known is everybody but those of whom nothing but the outcome {@code unknown} is on record.
 */
final class OutcomeMeasure {
    private static final Set<String> WITHOUT_STAY = Set.of("product", "clarified", "career-change");

    private OutcomeMeasure() {}

    static Finding find(Known known, Goal.ByOutcome measure, Set<String> population) {
        LocalDate day = known.day();
        Map<String, LocalDate> fulfilled = new HashMap<>();
        Map<String, List<OutcomeFact>> counting = new HashMap<>();
        var something = new HashSet<String>();
        var unknown = new HashSet<String>();
        for (OutcomeFact one : known.outcomes()) {
            if (!population.contains(one.participant())) {
                continue;
            }
            if (fits(measure, one)) {
                counting.computeIfAbsent(one.participant(), id -> new ArrayList<>()).add(one);
            }
            if (OutcomeCounts.onRecord(one, day)) {
                (one.kind().equals("unknown") ? unknown : something).add(one.participant());
            }
        }
        counting.forEach(
                (person, outcomes) -> {
                    LocalDate since = since(measure, outcomes, day);
                    if (since != null) {
                        fulfilled.put(person, since);
                    }
                });
        unknown.removeAll(something);
        var heard = new HashSet<>(population);
        heard.removeAll(unknown);
        return new Finding(
                measured(known, measure),
                fulfilled,
                heard,
                rule(measure),
                "outcomes",
                person -> OutcomeMisses.why(known, measure, person));
    }

    static boolean fits(Goal.ByOutcome measure, OutcomeFact one) {
        return measure.outcomes().contains(one.kind())
                && (measure.via().isEmpty()
                        || (one.via() != null && measure.via().contains(one.via())))
                && (!measure.relevant()
                        || (one.employment() != null && "yes".equals(one.employment().relevant())));
    }

    /** Since when a person's outcomes fulfil it by the day; null: they do not. */
    private static @Nullable LocalDate since(
            Goal.ByOutcome measure, List<OutcomeFact> outcomes, LocalDate day) {
        if (measure.summed() && measure.months() > 0) {
            return Stays.reached(finished(measure, outcomes, day), day, measure.months());
        }
        return finished(measure, outcomes, day).stream()
                .map(one -> since(measure, one, day))
                .filter(date -> date != null)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static List<OutcomeFact> finished(
            Goal.ByOutcome measure, List<OutcomeFact> outcomes, LocalDate day) {
        return measure.finished()
                ? outcomes.stream().filter(one -> Days.by(one.to(), day)).toList()
                : outcomes;
    }

    private static @Nullable LocalDate since(
            Goal.ByOutcome measure, OutcomeFact one, LocalDate day) {
        LocalDate from = one.from();
        if (measure.months() > 0) {
            return from != null && one.lastedBy(day, measure.months())
                    ? from.plusMonths(measure.months()).minusDays(1)
                    : null;
        }
        if (measure.offered() && Days.by(one.offeredOn(), day)) {
            return one.offeredOn();
        }
        if (from != null) {
            return one.startedBy(day) ? from : null;
        }
        LocalDate dated = one.offeredOn() != null ? one.offeredOn() : one.recordedOn();
        return WITHOUT_STAY.contains(one.kind()) && Days.by(dated, day) ? dated : null;
    }

    private static boolean measured(Known known, Goal.ByOutcome measure) {
        return periodOver(known)
                || known.outcomes().stream()
                        .filter(one -> measure.outcomes().contains(one.kind()))
                        .anyMatch(one -> couldHaveBeen(measure, one, known.day()));
    }

    private static boolean couldHaveBeen(Goal.ByOutcome measure, OutcomeFact one, LocalDate day) {
        if (one.from() != null && one.startedBy(day)) {
            return !one.from().plusMonths(measure.months()).isAfter(day.plusDays(1));
        }
        return measure.months() == 0 && since(measure, one, day) != null;
    }

    /** Whether the programme's period had ended by the day; one without an end never has. */
    static boolean periodOver(Known known) {
        Printed end = known.plan().period().to();
        LocalDate last = end == null ? null : end.last();
        return last != null && !known.day().isBefore(last);
    }

    private static String rule(Goal.ByOutcome measure) {
        String how =
                measure.months() > 0
                        ? measure.summed() ? "summed" : "lasted"
                        : measure.offered() ? "offered" : "started";
        return measure.via().isEmpty() ? "outcome-" + how : "outcome-" + how + "-via";
    }
}
