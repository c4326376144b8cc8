package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.ProgrammeFact;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Printed;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Report.ActivityState;
import org.jspecify.annotations.Nullable;

/** The activity plan and the decisions, planned and actual. */
final class TimetableFigures {
    private TimetableFigures() {}

    static List<Report.ActivityFigure> activities(Known known) {
        return known.plan().activities().stream().map(row -> activity(known, row)).toList();
    }

    private static Report.ActivityFigure activity(Known known, Plan.Activity row) {
        LocalDate day = known.day();
        Optional<ProgrammeFact.ActivityFact> recorded =
                known.snapshot().programme().activities().stream()
                        .filter(one -> one.row() == row.row())
                        .findFirst();
        LocalDate started = recorded.map(ProgrammeFact.ActivityFact::startedOn).orElse(null);
        LocalDate ended = recorded.map(ProgrammeFact.ActivityFact::endedOn).orElse(null);
        started = Days.by(started, day) ? started : null;
        ended = Days.by(ended, day) ? ended : null;
        boolean cancelled = recorded.filter(one -> "cancelled".equals(one.state())).isPresent();
        ActivityState state = state(started, ended, cancelled);
        return new Report.ActivityFigure(
                row.row(),
                row.title(),
                row.planned().stream()
                        .map(
                                span ->
                                        new Report.PlannedSpan(
                                                span.from().text(),
                                                Figures.text(span.to()),
                                                span.note()))
                        .toList(),
                row.stated(),
                started == null && ended == null ? null : new Report.ActualSpan(started, ended),
                row.responsible(),
                state,
                startsLate(row, started, state, day) || endsLate(row, ended, state, day));
    }

    private static ActivityState state(
            @Nullable LocalDate started, @Nullable LocalDate ended, boolean cancelled) {
        if (cancelled) {
            return ActivityState.CANCELLED;
        }
        if (ended != null) {
            return ActivityState.DONE;
        }
        return started != null ? ActivityState.ONGOING : ActivityState.NOT_STARTED;
    }

    /** Begun after the last day that the printed beginning can mean, or not begun by then. */
    private static boolean startsLate(
            Plan.Activity row, @Nullable LocalDate started, ActivityState state, LocalDate day) {
        LocalDate latest =
                row.planned().stream()
                        .map(span -> span.from().last())
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null);
        if (latest == null || state == ActivityState.CANCELLED) {
            return false;
        }
        return started != null
                ? started.isAfter(latest)
                : state == ActivityState.NOT_STARTED && day.isAfter(latest);
    }

    /** Ended after the last day of the last span, or not ended by then. */
    private static boolean endsLate(
            Plan.Activity row, @Nullable LocalDate ended, ActivityState state, LocalDate day) {
        LocalDate last = lastDay(row);
        if (last == null || state == ActivityState.CANCELLED) {
            return false;
        }
        return (ended == null ? day : ended).isAfter(last);
    }

    /** The last day of the row's last span; null where none is printed. */
    static @Nullable LocalDate lastDay(Plan.Activity row) {
        return row.planned().stream()
                .map(span -> span.until().last())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    static List<Report.DecisionFigure> decisions(Known known) {
        return known.plan().decisions().stream().map(one -> decision(known, one)).toList();
    }

    private static Report.DecisionFigure decision(Known known, Plan.Milestone planned) {
        LocalDate day = known.day();
        Optional<ProgrammeFact.DecisionFact> taken =
                known.snapshot().programme().decisions().stream()
                        .filter(
                                one ->
                                        one.key().equals(planned.key())
                                                && Days.by(one.decidedOn(), day))
                        .findFirst();
        String by = taken.map(ProgrammeFact.DecisionFact::by).orElse(planned.by());
        LocalDate decidedOn = taken.map(ProgrammeFact.DecisionFact::decidedOn).orElse(null);
        return new Report.DecisionFigure(
                planned.key(),
                planned.title(),
                planned.kind(),
                Figures.text(planned.on()),
                by == null || by.equals(Groups.UNKNOWN) ? null : body(known.plan(), by),
                decidedOn,
                taken.map(ProgrammeFact.DecisionFact::outcome).orElse(null),
                late(planned, decidedOn, day));
    }

    /** A milestone that nobody decides on is not late for want of a record. */
    private static boolean late(
            Plan.Milestone planned, @Nullable LocalDate decidedOn, LocalDate day) {
        Printed on = planned.on();
        LocalDate last = on == null ? null : on.last();
        if (last == null) {
            return false;
        }
        return decidedOn != null
                ? decidedOn.isAfter(last)
                : planned.kind().equals("decision") && day.isAfter(last);
    }

    static Words body(Plan plan, String key) {
        return Keyed.titleOf(plan.way(), key);
    }
}
