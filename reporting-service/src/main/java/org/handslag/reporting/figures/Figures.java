package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Printed;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Report;
import org.jspecify.annotations.Nullable;

/** Computes reports. The same facts, plan and day always give the same report. */
public final class Figures {
    private Figures() {}

    /**
     * The report as of a day.
     *
     * @param due which of the plan's reports
     * @param asOf only facts dated on or before it count
     */
    public static Report of(Snapshot snapshot, Plan.Due due, LocalDate asOf) {
        return of(snapshot, due, asOf, Tally.counting());
    }

    /** The same, where one of the numbers is to be opened. */
    static Report of(Snapshot snapshot, Plan.Due due, LocalDate asOf, Tally at) {
        var known = new Known(snapshot, asOf);
        var goals = GoalFigures.of(known, at.in("goals"));
        var volumes = VolumeFigures.of(known, at.in("volumes"));
        var budget = BudgetFigures.of(known, at.in("budget"));
        var outcomes = OutcomeCounts.of(known, at.in("outcomes"));
        var results = ResultCounts.of(known, at.in("results"));
        var activities = TimetableFigures.activities(known);
        var decisions = TimetableFigures.decisions(known);
        return new Report(
                snapshot.programme().id(),
                asOf,
                due.key(),
                head(known, due, decisions),
                goals,
                volumes,
                MeetingCounts.rounds(known, at.in("rounds")),
                MeetingCounts.meetings(known, at.in("meetings")),
                EventCounts.of(known, at.in("events")),
                outcomes,
                budget,
                BudgetFigures.ratios(budget, outcomes, results, at.in("unitCosts")),
                activities,
                SurveyCounts.of(known, at.in("surveys")),
                decisions,
                DeviationFigures.of(known, activities, decisions, volumes, budget),
                known.plan().conflicts().stream()
                        .map(
                                one ->
                                        new Report.StatedConflict(
                                                one.key(), one.text(), one.about(), one.values()))
                        .toList(),
                Notes.of(known, volumes),
                StandingFigures.of(known, at.in("standing")),
                results,
                FirmCounts.of(known, at.in("firms")),
                SupportCounts.of(known, at.in("support")),
                InternshipCounts.of(known, at.in("internships")),
                SisterFigures.of(known, at.in("sisters")),
                known.reportBefore()
                        .map(one -> new Report.Since(one.report(), one.asOf(), one.frozenOn()))
                        .orElse(null),
                PlanFigures.of(known),
                Passages.of(known, due),
                known.plan().statedFigures().stream()
                        .map(
                                one ->
                                        new Report.StatedFigure(
                                                one.key(),
                                                one.title(),
                                                one.stated(),
                                                one.sum(),
                                                one.sum() - one.stated(),
                                                one.parts()))
                        .toList());
    }

    private static Report.Head head(
            Known known, Plan.Due due, List<Report.DecisionFigure> decisions) {
        Plan plan = known.plan();
        return new Report.Head(
                known.snapshot().programme().key(),
                plan.blueprint() + " " + plan.version(),
                plan.title(),
                plan.owner(),
                due.title(),
                due.kind(),
                text(due.due()),
                due.stated(),
                plan.decidingBody(),
                plan.way().stream().map(Keyed::title).toList(),
                plan.partners().stream().map(Plan.Partner::title).toList(),
                signatories(plan),
                plan.municipalities().stream().map(Keyed::title).toList(),
                text(plan.period().from()),
                text(plan.period().to()),
                decisions.stream()
                        .filter(one -> "approved".equals(one.outcome()))
                        .reduce((earlier, later) -> isLater(later, earlier) ? later : earlier)
                        .orElse(null),
                plan.paired() ? null : Boolean.FALSE,
                plan.terms());
    }

    private static boolean isLater(Report.DecisionFigure one, Report.DecisionFigure other) {
        return one.decidedOn() != null
                && other.decidedOn() != null
                && one.decidedOn().isAfter(other.decidedOn());
    }

    private static List<Words> signatories(Plan plan) {
        return plan.partners().stream()
                .filter(Plan.Partner::signs)
                .map(Plan.Partner::title)
                .toList();
    }

    static @Nullable String text(@Nullable Printed printed) {
        return printed == null ? null : printed.text();
    }
}
