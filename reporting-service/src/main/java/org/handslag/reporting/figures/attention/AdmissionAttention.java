package org.handslag.reporting.figures.attention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handslag.reporting.figures.CohortTime;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.AdmissionFact.Leave;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.plan.Plan;
import org.jspecify.annotations.Nullable;

/** People on leave, and people whose way is planned to end. */
final class AdmissionAttention {
    private AdmissionAttention() {}

    static List<Item> of(Snapshot snapshot, LocalDate day) {
        var items = new ArrayList<Item>();
        for (AdmissionFact one : snapshot.admissions()) {
            if (!one.admittedBy(day) || one.throughBy(day)) {
                continue;
            }
            one.leaves().stream()
                    .filter(leave -> !leave.from().isAfter(day))
                    .reduce((earlier, later) -> later)
                    .ifPresent(leave -> leave(items, snapshot, one, leave, day));
            course(items, one, day);
            PlanAttention.of(items, one, snapshot.plan().course().planRequired(), day);
        }
        return items;
    }

    private static void leave(
            List<Item> items, Snapshot snapshot, AdmissionFact one, Leave leave, LocalDate day) {
        LocalDate to = leave.to();
        if (to != null) {
            // Once the person is back there is nothing to prepare any more.
            if (!day.isAfter(to) && !day.isBefore(to.minusDays(Attention.AHEAD_DAYS))) {
                items.add(
                        item(
                                Code.LEAVE_ENDING,
                                one,
                                leave.from(),
                                to,
                                Map.of("since", leave.from().toString(), "to", to.toString()),
                                Item.Rule.PLATFORM));
            }
            return;
        }
        LocalDate offered = leave.offeredToFinishOn();
        Plan.Course course = snapshot.plan().course();
        if (offered != null && Days.by(offered, day)) {
            LocalDate due = offered.plusDays(Attention.PATIENCE_DAYS);
            if (day.isAfter(due)) {
                items.add(
                        item(
                                Code.OFFER_UNANSWERED,
                                one,
                                offered,
                                due,
                                Map.of("since", offered.toString()),
                                Item.Rule.PLATFORM));
            }
        } else if (course.offeredToFinish()) {
            LocalDate over = cohortEnds(snapshot, one);
            if (over != null && day.isAfter(over)) {
                items.add(
                        item(
                                Code.FINISH_NOT_OFFERED,
                                one,
                                leave.from(),
                                over,
                                Map.of(
                                        "since", leave.from().toString(),
                                        "over", over.toString()),
                                Item.Rule.BLUEPRINT));
            }
        }
    }

    private static @Nullable LocalDate cohortEnds(Snapshot snapshot, AdmissionFact one) {
        return snapshot.cohorts().stream()
                .filter(cohort -> cohort.id().equals(one.cohort()))
                .map(cohort -> CohortTime.lastDay(snapshot.plan(), cohort))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void course(List<Item> items, AdmissionFact one, LocalDate day) {
        LocalDate due = one.dueOn();
        if (due != null && !day.isBefore(due.minusDays(Attention.AHEAD_DAYS))) {
            items.add(
                    item(
                            Code.COURSE_DUE,
                            one,
                            due.minusDays(Attention.AHEAD_DAYS),
                            due,
                            Map.of("due", due.toString()),
                            Item.Rule.BLUEPRINT));
        }
    }

    private static Item item(
            Code code,
            AdmissionFact one,
            LocalDate since,
            LocalDate due,
            Map<String, String> values,
            Item.Rule rule) {
        return new Item(
                Item.idOf(code, one.id(), due),
                code,
                since,
                due,
                Item.Subject.admission(one.id(), one.participant()),
                null,
                values,
                rule);
    }
}
