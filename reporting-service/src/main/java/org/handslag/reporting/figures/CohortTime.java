package org.handslag.reporting.figures;

import java.time.LocalDate;
import org.handslag.reporting.figures.fact.CohortFact;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Printed;
import org.jspecify.annotations.Nullable;

/** How long a cohort's time is. */
public final class CohortTime {
    private CohortTime() {}

    /**
     * Its last day: the one that the plan prints, else the one said when it was opened, else the
     * months of the plan's course from its first day, or from the day it was opened. Null: unknown.
     */
    public static @Nullable LocalDate lastDay(Plan plan, CohortFact cohort) {
        Plan.Cohort planned =
                plan.cohorts().stream()
                        .filter(one -> one.key().equals(cohort.key()))
                        .findFirst()
                        .orElse(null);
        LocalDate last = last(planned == null ? null : planned.to());
        if (last == null) {
            last = last(cohort.to() == null ? null : new Printed(cohort.to()));
        }
        if (last != null) {
            return last;
        }
        LocalDate begun = first(planned == null ? null : planned.from());
        if (begun == null) {
            begun = first(cohort.from() == null ? null : new Printed(cohort.from()));
        }
        if (begun == null) {
            begun = cohort.openedOn();
        }
        Integer months = plan.course().months();
        return begun == null || months == null ? null : begun.plusMonths(months).minusDays(1);
    }

    private static @Nullable LocalDate last(@Nullable Printed printed) {
        return printed == null ? null : printed.last();
    }

    private static @Nullable LocalDate first(@Nullable Printed printed) {
        return printed == null ? null : printed.first();
    }
}
