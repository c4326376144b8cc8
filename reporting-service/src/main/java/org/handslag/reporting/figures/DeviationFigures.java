package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.DeviationFact;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Printed;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Budget;
import org.handslag.reporting.figures.report.Deviations;
import org.handslag.reporting.figures.report.Deviations.Computed;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Volumes;
import org.jspecify.annotations.Nullable;

/** Where the programme differs from its plan: found by comparing, and written down on the way. */
final class DeviationFigures {
    private DeviationFigures() {}

    static Deviations of(
            Known known,
            List<Report.ActivityFigure> activities,
            List<Report.DecisionFigure> decisions,
            Volumes volumes,
            @Nullable Budget budget) {
        var computed = new ArrayList<Computed>();
        activities.stream()
                .filter(Report.ActivityFigure::late)
                .forEach(one -> computed.add(lateActivity(one)));
        decisions.stream()
                .filter(Report.DecisionFigure::late)
                .forEach(one -> computed.add(lateDecision(one)));
        computed.addAll(underPlan(known, volumes));
        if (budget != null) {
            budget.years().forEach(year -> computed.addAll(over(year)));
        }
        return new Deviations(computed, recorded(known));
    }

    private static Computed lateActivity(Report.ActivityFigure one) {
        String code =
                switch (one.state()) {
                    case NOT_STARTED -> "activity-not-started";
                    case ONGOING -> "activity-late";
                    case DONE -> "activity-done-late";
                    case CANCELLED -> "activity-cancelled";
                };
        return new Computed(code, one.title(), Map.of("row", String.valueOf(one.row())));
    }

    private static Computed lateDecision(Report.DecisionFigure one) {
        String planned = one.planned() == null ? "" : one.planned();
        return one.decidedOn() == null
                ? new Computed("decision-missing", one.title(), Map.of("planned", planned))
                : new Computed(
                        "decision-late",
                        one.title(),
                        Map.of("planned", planned, "actual", one.decidedOn().toString()));
    }

    private static List<Computed> underPlan(Known known, Volumes volumes) {
        var computed = new ArrayList<Computed>();
        for (Volumes.Recruited place : volumes.mentors().byMunicipality()) {
            Integer least =
                    place.plannedRange() == null ? place.planned() : place.plannedRange().least();
            if (least != null && place.active() < least) {
                computed.add(
                        new Computed(
                                "mentors-under-plan",
                                title(place.title(), place.key()),
                                numbers(least, place.active())));
            }
        }
        for (Volumes.Course cohort : volumes.participants().byCohort()) {
            Plan.Cohort plan = cohortOf(known.plan(), cohort.key());
            Integer least = plan == null ? null : plan.planned().least();
            if (least == null || !selectionOver(plan, known.day())) {
                continue;
            }
            if (cohort.admitted() < least) {
                computed.add(
                        new Computed(
                                "participants-under-plan",
                                plan.title(),
                                numbers(least, cohort.admitted())));
            }
        }
        return computed;
    }

    private static Plan.@Nullable Cohort cohortOf(Plan plan, String key) {
        return plan.cohorts().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** Before the selection's planned end a small number is no deviation yet. */
    private static boolean selectionOver(Plan.Cohort cohort, LocalDate day) {
        Printed until = cohort.selectedUntil() != null ? cohort.selectedUntil() : cohort.from();
        LocalDate last = until == null ? null : until.last();
        return last != null && day.isAfter(last);
    }

    private static List<Computed> over(Budget.Year year) {
        return year.lines().stream()
                .filter(line -> line.actual().compareTo(line.planned()) > 0)
                .map(
                        line ->
                                new Computed(
                                        "budget-line-over",
                                        line.title(),
                                        Map.of(
                                                "year", String.valueOf(year.year()),
                                                "planned", line.planned().toPlainString(),
                                                "actual", line.actual().toPlainString())))
                .toList();
    }

    private static List<Deviations.Recorded> recorded(Known known) {
        return known.snapshot().deviations().stream()
                .filter(one -> Days.by(one.on(), known.day()))
                .sorted(Comparator.comparing(DeviationFact::on))
                .map(
                        one ->
                                new Deviations.Recorded(
                                        one.kind(),
                                        one.on(),
                                        one.text(),
                                        one.decidedBy(),
                                        one.activity(),
                                        one.assessedBy(known.day())
                                                .map(DeviationFigures::assessed)
                                                .orElse(null),
                                        one.closedBy(known.day())
                                                .map(
                                                        how ->
                                                                new Deviations.Closed(
                                                                        how.on(), how.text()))
                                                .orElse(null)))
                .toList();
    }

    private static Deviations.Assessed assessed(DeviationFact.Assessment one) {
        int severity = one.likelihood() * one.consequence();
        return new Deviations.Assessed(
                one.on(),
                one.likelihood(),
                one.consequence(),
                severity,
                Deviations.Level.of(severity),
                one.measure(),
                one.responsible());
    }

    private static Map<String, String> numbers(int planned, int actual) {
        return Map.of("planned", String.valueOf(planned), "actual", String.valueOf(actual));
    }

    private static Words title(@Nullable Words title, String key) {
        return title == null ? Words.of(key) : title;
    }
}
