package org.handslag.participant.admission.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.participant.blueprint.model.CourseRules;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with somebody's time in the programme: how long it is planned, their own plan,
 * what authorities take in hand.
 *
 * @param months how long it was planned to last when the person was selected; null: not known
 * @param midway after how many months it is half-way; null: not known
 * @param startedOn the day on which staff say that the period began; null: nobody said
 * @param pairedFrom the first day of the period of a pair, from which the blueprint counts; null:
 *     there is none, or the blueprint counts otherwise
 * @param plans the oldest first, at most {@value #MAX_PLANS}; the last one holds
 * @param measures in the order they were recorded, at most {@value #MAX_MEASURES}
 */
public record TimeInProgramme(
        @Nullable Integer months,
        @Nullable Integer midway,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate pairedFrom,
        List<PlanVersion> plans,
        List<Measure> measures) {
    /** How many versions a plan may have. */
    public static final int MAX_PLANS = 50;

    /** How many measures are kept. */
    public static final int MAX_MEASURES = 60;

    /** Nothing is known. */
    static final TimeInProgramme UNPLANNED =
            new TimeInProgramme(null, null, null, null, List.of(), List.of());

    public TimeInProgramme {
        plans = plans == null ? List.of() : List.copyOf(plans);
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    /** As the blueprint plans it at the moment of selection. */
    TimeInProgramme planned(CourseRules rules) {
        return new TimeInProgramme(
                rules.months(), rules.midway(), startedOn, pairedFrom, plans, measures);
    }

    Decision<TimeInProgramme> start(LocalDate on) {
        return on.equals(startedOn)
                ? Decision.unchanged()
                : Decision.changed(
                        new TimeInProgramme(months, midway, on, pairedFrom, plans, measures),
                        "admission.course-started.v1");
    }

    /** The period of a pair began; of several the earliest counts. */
    Decision<TimeInProgramme> startWithPair(LocalDate on) {
        return pairedFrom != null && !on.isBefore(pairedFrom)
                ? Decision.unchanged()
                : Decision.changed(
                        new TimeInProgramme(months, midway, startedOn, on, plans, measures),
                        "admission.course-started.v1");
    }

    /**
     * The day on which the period began: with the pair, where the blueprint counts from there, else
     * as staff say; null: it counts from the selection.
     */
    public @Nullable LocalDate begunOn() {
        return pairedFrom == null ? startedOn : pairedFrom;
    }

    /** Whether it is known how long it is planned to last, or when it is half-way. */
    boolean isPlanned() {
        return months != null || midway != null;
    }

    /** The plan gets another version. */
    Decision<TimeInProgramme> write(
            LocalDate on, List<Goal> goals, Recorded recorded, CourseRules rules) {
        if (!plans.isEmpty() && plans.getLast().says(on, goals)) {
            return Decision.unchanged();
        }
        Optional<Refusal> no = PlanVersion.refusal(goals, rules.smart());
        if (no.isPresent()) {
            return new Decision.Refused<>(no.get());
        }
        if (!plans.isEmpty() && on.isBefore(plans.getLast().on())) {
            return Decision.refused("before-the-last-plan", Map.of("on", plans.getLast().on()));
        }
        if (plans.size() >= MAX_PLANS) {
            return Decision.refused("too-many-plans", Map.of("max", MAX_PLANS));
        }
        List<PlanVersion> all = new ArrayList<>(plans);
        all.add(
                plans.isEmpty()
                        ? new PlanVersion(1, on, goals, recorded)
                        : plans.getLast().next(on, goals, recorded));
        return Decision.changed(withPlans(all), "admission.plan-written.v1");
    }

    /** Somebody looked whether a goal of the plan that holds is reached. */
    Decision<TimeInProgramme> review(String key, Reached found, LocalDate on, Recorded recorded) {
        Optional<Goal> goal =
                plans.isEmpty()
                        ? Optional.empty()
                        : plans.getLast().goals().stream()
                                .filter(each -> each.key().equals(key))
                                .findFirst();
        if (goal.isEmpty()) {
            return Decision.refused("unknown-goal", Map.of("goal", key));
        }
        if (goal.get().reached() == found && on.equals(goal.get().reviewedOn())) {
            return Decision.unchanged();
        }
        if (on.isBefore(plans.getLast().on())) {
            return Decision.refused("before-the-last-plan", Map.of("on", plans.getLast().on()));
        }
        List<PlanVersion> all = new ArrayList<>(plans);
        all.set(all.size() - 1, plans.getLast().review(key, found, on, recorded));
        return Decision.changed(withPlans(all), "admission.plan-goal-reviewed.v1");
    }

    /** An authority takes something in hand. */
    Decision<TimeInProgramme> take(Measure wish, CourseRules rules) {
        if (!rules.measures().contains(wish.kind())) {
            return Decision.refused("unknown-measure", Map.of("kind", wish.kind()));
        }
        if (!wish.by().equals("unknown") && !rules.authorities().contains(wish.by())) {
            return Decision.refused("unknown-authority", Map.of("by", wish.by()));
        }
        LocalDate to = wish.to();
        if (to != null && to.isBefore(wish.from())) {
            return Decision.refused("measure-ends-before-it-starts", Map.of("from", wish.from()));
        }
        Optional<Measure> same =
                measures.stream()
                        .filter(each -> each.kind().equals(wish.kind()))
                        .filter(each -> each.by().equals(wish.by()))
                        .filter(each -> each.from().equals(wish.from()))
                        .findFirst();
        if (same.isPresent()) {
            return Decision.unchanged();
        }
        if (measures.size() >= MAX_MEASURES) {
            return Decision.refused("too-many-measures", Map.of("max", MAX_MEASURES));
        }
        List<Measure> all = new ArrayList<>(measures);
        all.add(wish);
        return Decision.changed(withMeasures(all), "admission.measure-recorded.v1");
    }

    /** One of the measures, from 1 on in the order they were recorded; empty: there is none. */
    public Optional<Measure> measure(int number) {
        return number < 1 || number > measures.size()
                ? Optional.empty()
                : Optional.of(measures.get(number - 1));
    }

    /**
     * A measure ends.
     *
     * @param number which one, from 1 on in the order they were recorded
     */
    Decision<TimeInProgramme> endMeasure(int number, LocalDate to, Recorded recorded) {
        Measure open = measure(number).orElse(null);
        if (open == null) {
            return Decision.refused("no-such-measure", Map.of("number", number));
        }
        if (open.to() != null) {
            return to.equals(open.to())
                    ? Decision.unchanged()
                    : Decision.refused("measure-ended", Map.of("to", open.to()));
        }
        if (to.isBefore(open.from())) {
            return Decision.refused("measure-ends-before-it-starts", Map.of("from", open.from()));
        }
        List<Measure> all = new ArrayList<>(measures);
        all.set(number - 1, new Measure(open.kind(), open.from(), to, open.by(), recorded));
        return Decision.changed(withMeasures(all), "admission.measure-ended.v1");
    }

    /**
     * The day that lies so many months after the beginning, moved by every leave before it.
     *
     * @param after in months; null: not known
     * @return null where it is not known, or not yet because somebody is away
     */
    static @Nullable LocalDate due(
            @Nullable LocalDate begun, @Nullable Integer after, List<Leave> leaves) {
        if (begun == null || after == null) {
            return null;
        }
        LocalDate due = begun.plusMonths(after);
        for (Leave leave : leaves) {
            if (leave.from().isBefore(due)) {
                if (leave.to() == null) {
                    return null;
                }
                due = due.plusDays(leave.days());
            }
        }
        return due;
    }

    private TimeInProgramme withPlans(List<PlanVersion> plans) {
        return new TimeInProgramme(months, midway, startedOn, pairedFrom, plans, measures);
    }

    private TimeInProgramme withMeasures(List<Measure> measures) {
        return new TimeInProgramme(months, midway, startedOn, pairedFrom, plans, measures);
    }
}
