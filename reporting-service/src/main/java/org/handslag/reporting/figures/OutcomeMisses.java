package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.plan.Goal;

/** Why somebody does not fulfil a goal on outcomes: what came nearest to it. */
final class OutcomeMisses {
    private OutcomeMisses() {}

    static String why(Known known, Goal.ByOutcome measure, String person) {
        LocalDate day = known.day();
        List<OutcomeFact> theirs =
                known.outcomes().stream().filter(one -> one.participant().equals(person)).toList();
        List<OutcomeFact> fitting =
                theirs.stream().filter(one -> OutcomeMeasure.fits(measure, one)).toList();
        if (!fitting.isEmpty()) {
            return nearly(measure, fitting, day);
        }
        List<OutcomeFact> dated =
                theirs.stream().filter(one -> OutcomeCounts.onRecord(one, day)).toList();
        if (dated.stream().anyMatch(one -> measure.outcomes().contains(one.kind()))) {
            return "outcome-of-other-way";
        }
        if (dated.stream().anyMatch(one -> !one.kind().equals("unknown"))) {
            return "other-outcome";
        }
        return dated.isEmpty() ? "nothing-on-record" : "unknown";
    }

    private static String nearly(Goal.ByOutcome measure, List<OutcomeFact> fitting, LocalDate day) {
        if (fitting.stream().anyMatch(one -> one.startedBy(day))) {
            boolean ended = fitting.stream().anyMatch(one -> Days.by(one.to(), day));
            return measure.finished() && !ended ? "still-running" : "not-long-enough";
        }
        return fitting.stream().anyMatch(one -> OutcomeCounts.onRecord(one, day))
                ? "not-begun"
                : "too-late";
    }
}
