package org.handslag.meeting.plan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All plans of one mentor in one cohort, drawn from what is known of the mentor's pairs.
 *
 * @param programme the programme's id
 * @param cohort the cohort's id
 * @param mentor the mentor's id
 * @param rule when periods start and end
 * @param rhythms the kinds of meetings that the blueprint wants at intervals
 */
public record PlanDrawing(
        String programme, String cohort, String mentor, PeriodRule rule, List<Rhythm> rhythms) {

    /**
     * A kind of meeting that is wanted at intervals.
     *
     * @param kind the blueprint's key
     * @param joint whether the mentor meets all own participants, rather than each pair alone
     * @param everyMonths at least 1
     */
    public record Rhythm(String kind, boolean joint, int everyMonths) {}

    /** The plans that follow: one per started pair and kind, one per group and joint kind. */
    public List<MeetingPlan> of(List<PairCourse> pairs) {
        List<PairPeriod> periods =
                pairs.stream().map(rule::periodOf).flatMap(Optional::stream).toList();
        List<MeetingPlan> plans = new ArrayList<>();
        for (Rhythm rhythm : rhythms) {
            if (rhythm.joint()) {
                DueDates.joint(periods, rhythm.everyMonths())
                        .ifPresent(dates -> plans.add(joint(rhythm, periods, dates)));
            } else {
                periods.forEach(period -> plans.add(individual(rhythm, period)));
            }
        }
        return plans;
    }

    private MeetingPlan individual(Rhythm rhythm, PairPeriod period) {
        DueDates due = DueDates.individual(period, rhythm.everyMonths());
        return new MeetingPlan(
                programme,
                cohort,
                rhythm.kind(),
                period.pair(),
                mentor,
                persons(List.of(period)),
                due.from(),
                due.to(),
                due.dates());
    }

    private MeetingPlan joint(Rhythm rhythm, List<PairPeriod> periods, DueDates due) {
        return new MeetingPlan(
                programme,
                cohort,
                rhythm.kind(),
                null,
                mentor,
                persons(periods),
                due.from(),
                due.to(),
                due.dates());
    }

    private List<String> persons(List<PairPeriod> periods) {
        return Stream.concat(
                        Stream.of(mentor),
                        periods.stream().map(PairPeriod::participant).distinct().sorted())
                .toList();
    }
}
