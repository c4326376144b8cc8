package org.handslag.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Goal.OnLeave;
import org.handslag.reporting.figures.plan.Target;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.State;
import org.jspecify.annotations.Nullable;

/** Goals: of everybody in the population, whoever answered, compared exactly. */
final class GoalFigures {
    /** Populations of people who are through: that nobody fulfils a goal is news at once. */
    private static final Set<Goal.Population> THROUGH =
            Set.of(
                    Goal.Population.COMPLETED_PARTICIPANTS,
                    Goal.Population.PARTICIPANTS_OF_ENDED_COHORTS);

    private GoalFigures() {}

    /**
     * Of whom a figure is, and what was found of them.
     *
     * @param leftOut who is of the population and does not count, being on leave
     * @param onLeave who was on leave
     */
    record Of(
            List<Known.Person> people,
            List<Known.Person> leftOut,
            Set<String> onLeave,
            Finding finding) {
        /** The same of some of them. */
        Of part(List<Known.Person> group) {
            return new Of(group, List.of(), onLeave, finding);
        }

        /** Everybody of the population, who is left out last. */
        List<Judged> judged() {
            return Stream.concat(
                            people.stream().map(one -> new Judged(one, false, this)),
                            leftOut.stream().map(one -> new Judged(one, true, this)))
                    .toList();
        }

        int numerator() {
            return VolumeFigures.count(people, one -> one.among(finding.fulfilled().keySet()));
        }

        int answered() {
            return VolumeFigures.count(people, one -> one.among(finding.heard()));
        }
    }

    /**
     * Somebody of a population.
     *
     * @param isOut whether they count in nothing
     */
    record Judged(Known.Person person, boolean isOut, Of of) {
        boolean fulfils() {
            return !isOut && person.among(of.finding().fulfilled().keySet());
        }

        boolean isHeard() {
            return !isOut && person.among(of.finding().heard());
        }

        boolean isOnLeave() {
            return person.among(of.onLeave());
        }

        /** Since when they fulfil it: a pair from its own day, else the first of their subjects. */
        @Nullable LocalDate since() {
            Map<String, LocalDate> fulfilled = of.finding().fulfilled();
            LocalDate own = fulfilled.get(person.id());
            return own != null
                    ? own
                    : person.subjects().stream()
                            .map(fulfilled::get)
                            .filter(Objects::nonNull)
                            .min(LocalDate::compareTo)
                            .orElse(null);
        }
    }

    static List<GoalFigure> of(Known known, Tally at) {
        var figures = new ArrayList<GoalFigure>();
        for (Goal goal : known.plan().goals()) {
            figures.add(of(known, at.in(figures.size()), goal));
        }
        return figures;
    }

    private static GoalFigure of(Known known, Tally at, Goal goal) {
        if (goal.population() == null || goal.measure() instanceof Goal.Unmeasured) {
            return GoalParts.unknown(known, at, goal);
        }
        return switch (goal.target()) {
            case Target.Share(var target) -> share(known, at, goal, target);
            case Target.Number number -> count(known, at, goal, number);
            case Target.PerYear(int number) -> perYear(known, at, goal, number);
            case Target.Change change -> GoalChanges.of(known, at, goal, change);
            case Target.StaffShare staff -> GoalParts.unknown(known, at, goal);
            case Target.Unstated() -> unstated(known, at, goal);
        };
    }

    /** Whom a population has, people on leave as the goal says, and what the measure finds. */
    static Of find(Known known, Goal goal, Goal.Population population) {
        List<Known.Person> all = Populations.of(known, population, goal.measure());
        Set<String> onLeave = Populations.onLeave(known);
        Map<Boolean, List<Known.Person>> byOut =
                all.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        one ->
                                                goal.onLeave() == OnLeave.LEFT_OUT
                                                        && one.among(onLeave)));
        List<Known.Person> people = byOut.get(false);
        var ids = new HashSet<String>();
        people.forEach(one -> ids.addAll(one.subjects()));
        return new Of(people, byOut.get(true), onLeave, measure(known, goal.measure(), ids));
    }

    static Finding measure(Known known, Goal.Measure measure, Set<String> ids) {
        return switch (measure) {
            case Goal.ByOutcome outcome -> OutcomeMeasure.find(known, outcome, ids);
            case Goal.BySurvey survey -> SurveyMeasure.find(known, survey, ids);
            case Goal.ByPair() -> PairMeasure.paired(known, ids);
            case Goal.ByCompletion() -> PairMeasure.completed(known, ids);
            case Goal.Unmeasured() ->
                    throw new IllegalArgumentException("nothing says how it is measured");
        };
    }

    private static GoalFigure share(Known known, Tally at, Goal goal, BigDecimal target) {
        Of of = find(known, goal, goal.population());
        int denominator = of.people().size();
        boolean measured = measured(goal.population(), of);
        return GoalParts.figure(
                known,
                at,
                goal,
                of,
                new GoalParts.Reading(
                        target,
                        measured,
                        state(known, goal, measured, of.numerator(), needed(target, denominator)),
                        needed(target, denominator),
                        goal.planned() == null ? null : needed(target, goal.planned()),
                        null,
                        List.of(),
                        null));
    }

    /** Whether anything can be said of it yet. */
    static boolean measured(Goal.Population population, Of of) {
        return !of.people().isEmpty() && (of.finding().measured() || THROUGH.contains(population));
    }

    /** Never through the rounded share: 31 of 35 is 88.57 %, but 63 of 70 is 90 % to the digit. */
    private static State state(
            Known known, Goal goal, boolean measured, int numerator, int needed) {
        if (!measured) {
            return State.NOT_YET_MEASURED;
        }
        if (numerator >= needed) {
            return State.REACHED;
        }
        LocalDate due = goal.due() == null ? null : goal.due().last();
        return due != null && known.day().isBefore(due) ? State.UNDER_WAY : State.NOT_REACHED;
    }

    /** Counted up to the printed day, so that what came after it does not help. */
    private static GoalFigure count(Known known, Tally at, Goal goal, Target.Number target) {
        LocalDate by = target.by() == null ? null : target.by().last();
        if (target.by() == null && known.plan().period().to() != null) {
            by = known.plan().period().to().last();
        }
        boolean over = by != null && !known.day().isBefore(by);
        Known counted = over ? known.on(by) : known;
        Of of = find(counted, goal, goal.population());
        State late = over ? State.NOT_REACHED : State.UNDER_WAY;
        return GoalParts.figure(
                counted,
                at,
                goal,
                of,
                new GoalParts.Reading(
                        null,
                        true,
                        of.numerator() >= target.number() ? State.REACHED : late,
                        target.number(),
                        null,
                        new GoalFigure.Count(
                                target.number(), Figures.text(target.by()), counted.day()),
                        List.of(),
                        null));
    }

    /** Each pair or person in the year in which it first fulfilled the goal. */
    private static GoalFigure perYear(Known known, Tally at, Goal goal, int number) {
        Of of = find(known, goal, goal.population());
        List<GoalFigure.YearCount> years = GoalYears.of(known, at.in("years"), of, number);
        List<State> ended =
                years.stream()
                        .map(GoalFigure.YearCount::state)
                        .filter(one -> one != State.UNDER_WAY)
                        .toList();
        State state;
        if (ended.isEmpty()) {
            state = years.isEmpty() ? State.NOT_YET_MEASURED : State.UNDER_WAY;
        } else {
            state = ended.contains(State.NOT_REACHED) ? State.NOT_REACHED : State.REACHED;
        }
        return GoalParts.figure(
                known,
                at,
                goal,
                of,
                new GoalParts.Reading(null, true, state, null, null, null, years, null));
    }

    private static GoalFigure unstated(Known known, Tally at, Goal goal) {
        Of of = find(known, goal, goal.population());
        boolean measured = measured(goal.population(), of);
        return GoalParts.figure(
                known,
                at,
                goal,
                of,
                new GoalParts.Reading(
                        null,
                        measured,
                        measured ? State.WITHOUT_TARGET : State.NOT_YET_MEASURED,
                        null,
                        null,
                        null,
                        List.of(),
                        null));
    }

    /** The least whole number that is at least the target's share: 90 % of 35 is 31.5, so 32. */
    static int needed(BigDecimal target, int of) {
        return target.multiply(BigDecimal.valueOf(of))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Rounded half up to four decimals, without trailing zeros; null of nothing. */
    static @Nullable BigDecimal share(int numerator, int denominator) {
        return denominator == 0
                ? null
                : BudgetFigures.plain(
                        BigDecimal.valueOf(numerator)
                                .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP));
    }
}
