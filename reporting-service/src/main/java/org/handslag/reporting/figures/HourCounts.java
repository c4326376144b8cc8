package org.handslag.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.handslag.reporting.figures.fact.MeetingFact;
import org.handslag.reporting.figures.fact.MeetingPlanFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.report.MeetingFigure;
import org.jspecify.annotations.Nullable;

/**
 * Hours met, in times that ask for some. A meeting of which nobody said how long it was has none.
 */
public final class HourCounts {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private HourCounts() {}

    /** Null where no plan asks for hours. */
    static MeetingFigure.@Nullable Hours of(
            Known known, Tally at, List<MeetingPlanFact> plans, List<MeetingFact> meetings) {
        if (plans.stream().noneMatch(MeetingPlanFact::inHours)) {
            return null;
        }
        BigDecimal expected = BigDecimal.ZERO;
        BigDecimal held = BigDecimal.ZERO;
        var times = new ArrayList<Time>();
        for (MeetingPlanFact plan : plans) {
            if (!plan.inHours()) {
                continue;
            }
            for (MeetingPlanFact.Window window : plan.dueBy(known.day())) {
                BigDecimal hours = met(plan, window, meetings);
                expected = expected.add(window.required());
                held = held.add(hours);
                times.add(new Time(plan, window, hours));
            }
        }
        return new MeetingFigure.Hours(
                BudgetFigures.plain(expected),
                BudgetFigures.plain(held),
                at.all("windows", Rule.WINDOW, times),
                at.count("shortOf", Rule.SHORT_OF_HOURS, times, Time::isShort));
    }

    /** A time in which hours were asked for, and how many were met. */
    record Time(MeetingPlanFact plan, MeetingPlanFact.Window window, BigDecimal met) {
        boolean isShort() {
            return met.compareTo(window.required()) < 0;
        }
    }

    /** How many hours were met in a window; two decimals. */
    public static BigDecimal met(
            MeetingPlanFact plan, MeetingPlanFact.Window window, List<MeetingFact> meetings) {
        long minutes =
                meetings.stream()
                        .filter(plan::plans)
                        .filter(one -> one.heldOn() != null && window.covers(one.heldOn()))
                        .mapToLong(one -> one.minutesLong() == null ? 0 : one.minutesLong())
                        .sum();
        return BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.HALF_UP);
    }
}
