package org.handslag.reporting.figures.attention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.AdmissionFact.OwnPlan;
import org.handslag.reporting.figures.fact.Days;

/** A participant's own plan: not written though there is to be one, or not looked back on. */
final class PlanAttention {
    private PlanAttention() {}

    /**
     * Adds what there is of somebody admitted and under way.
     *
     * @param required whether the blueprint asks for a plan
     */
    static void of(List<Item> items, AdmissionFact one, boolean required, LocalDate day) {
        if (one.leaveOn(day).isPresent()) {
            return;
        }
        OwnPlan plan = one.plan();
        if (plan == null || !Days.by(plan.on(), day)) {
            if (required) {
                missing(items, one, day);
            }
            return;
        }
        for (OwnPlan.Aim goal : plan.goals()) {
            if (goal.by() != null && !Days.by(goal.reviewedOn(), day)) {
                review(items, one, goal.key(), goal.by(), day);
            }
        }
    }

    private static void missing(List<Item> items, AdmissionFact one, LocalDate day) {
        LocalDate selected =
                one.startedOn() != null
                        ? one.startedOn()
                        : one.decisionOn(day).map(AdmissionFact.Selection::on).orElse(null);
        LocalDate due = selected == null ? null : selected.plusDays(Attention.AHEAD_DAYS);
        if (selected != null && due != null && day.isAfter(due)) {
            items.add(
                    new Item(
                            Item.idOf(Code.PLAN_MISSING, one.id()),
                            Code.PLAN_MISSING,
                            selected,
                            due,
                            Item.Subject.admission(one.id(), one.participant()),
                            null,
                            Map.of("since", selected.toString()),
                            Item.Rule.BLUEPRINT));
        }
    }

    private static void review(
            List<Item> items, AdmissionFact one, String goal, LocalDate by, LocalDate day) {
        LocalDate due = by.plusDays(Attention.PATIENCE_DAYS);
        if (day.isAfter(due)) {
            items.add(
                    new Item(
                            Item.idOf(Code.REVIEW_OVERDUE, one.id(), goal),
                            Code.REVIEW_OVERDUE,
                            by,
                            due,
                            Item.Subject.admission(one.id(), one.participant()),
                            null,
                            Map.of("goal", goal, "due", by.toString()),
                            Item.Rule.PLATFORM));
        }
    }
}
