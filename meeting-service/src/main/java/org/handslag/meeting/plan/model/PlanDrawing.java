package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All plans of one mentor in one cohort, drawn from what is known of the mentor's pairs.
 *
 * @param programme the programme's id
 * @param cohort the cohort's id
 * @param mentor the mentor's id
 * @param rule when periods start and end
 * @param rhythms the kinds of meetings of which the blueprint wants something
 */
public record PlanDrawing(
        String programme, String cohort, String mentor, PeriodRule rule, List<Rhythm> rhythms) {

    /**
     * A kind of meeting of which something is wanted.
     *
     * @param kind the blueprint's key
     * @param joint whether the mentor meets all own participants, rather than each pair alone
     * @param withStaff whether the participant meets staff, in the time of each pair
     * @param expectation how many
     * @param themes keys of what pairs are to talk about, in the blueprint's order
     */
    public record Rhythm(
            String kind,
            boolean joint,
            boolean withStaff,
            Expectation expectation,
            List<String> themes) {
        public Rhythm {
            themes = List.copyOf(themes);
        }

        /** One that is wanted at intervals. */
        public Rhythm(String kind, boolean joint, int everyMonths) {
            this(kind, joint, new Expectation.EveryMonths(everyMonths), List.of());
        }

        /** One of a pair or of a mentor's group. */
        public Rhythm(String kind, boolean joint, Expectation expectation, List<String> themes) {
            this(kind, joint, false, expectation, themes);
        }
    }

    /** The plans that follow: one per started pair and kind, one per group and joint kind. */
    public List<MeetingPlan> of(List<PairCourse> pairs) {
        List<PairPeriod> periods = new ArrayList<>();
        Map<String, Map<String, Set<String>>> talked = new HashMap<>();
        for (PairCourse pair : pairs) {
            Optional<PairPeriod> period = rule.periodOf(pair);
            period.ifPresent(periods::add);
            talked.put(pair.pair(), pair.themes());
        }
        List<MeetingPlan> plans = new ArrayList<>();
        for (Rhythm rhythm : rhythms) {
            if (rhythm.joint()) {
                JointPeriod.of(periods)
                        .ifPresent(joint -> plans.add(plan(rhythm, null, periods, joint, null)));
            } else {
                periods.forEach(
                        period ->
                                plans.add(
                                        plan(
                                                rhythm,
                                                period.pair(),
                                                List.of(period),
                                                period,
                                                themes(rhythm, talked.get(period.pair())))));
            }
        }
        return plans;
    }

    private static @Nullable Themes themes(
            Rhythm rhythm, @Nullable Map<String, Set<String>> talked) {
        return rhythm.themes().isEmpty()
                ? null
                : Themes.of(
                        rhythm.themes(),
                        talked == null ? Set.of() : talked.getOrDefault(rhythm.kind(), Set.of()));
    }

    private MeetingPlan plan(
            Rhythm rhythm,
            @Nullable String pair,
            List<PairPeriod> whose,
            Period period,
            @Nullable Themes themes) {
        List<LocalDate> dates = List.of();
        List<Window> windows = List.of();
        Unit unit = null;
        switch (rhythm.expectation()) {
            case Expectation.EveryMonths(int months) -> dates = DueDates.every(months, period);
            case Expectation.PerMonth(double atLeast, Unit counted) -> {
                windows = Window.monthly(period, atLeast);
                unit = counted;
            }
            case Expectation.InAll(int number) -> {
                windows = Window.whole(period, number);
                unit = Unit.MEETINGS;
            }
            case Expectation.Between(int number, List<LocalDate> others) -> {
                windows = Window.between(period, number, others);
                unit = Unit.MEETINGS;
            }
            case Expectation.Open() -> {}
        }
        return new MeetingPlan(
                programme,
                cohort,
                rhythm.kind(),
                pair,
                mentor,
                persons(whose),
                period.from(),
                period.to(),
                dates,
                unit,
                windows,
                themes,
                rhythm.withStaff() ? whose.getFirst().participant() : null);
    }

    private List<String> persons(List<PairPeriod> periods) {
        return Stream.concat(
                        Stream.of(mentor),
                        periods.stream().map(PairPeriod::participant).distinct().sorted())
                .toList();
    }
}
