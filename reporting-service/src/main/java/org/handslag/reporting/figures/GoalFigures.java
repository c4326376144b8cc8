package org.handslag.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.Part;
import org.jspecify.annotations.Nullable;

/** Goals: a share of everybody in the population, whoever answered, compared exactly. */
final class GoalFigures {
    private GoalFigures() {}

    /**
     * What a measure found.
     *
     * @param measured whether it can say anything yet
     * @param fulfilled who fulfils the goal
     * @param heard of whom the answer is known
     */
    record Finding(boolean measured, Set<String> fulfilled, Set<String> heard, String rule) {}

    static List<GoalFigure> of(Known known) {
        return known.plan().goals().stream().map(goal -> of(known, goal)).toList();
    }

    private static GoalFigure of(Known known, Goal goal) {
        List<Known.Person> population = known.population(goal.population());
        var ids = new HashSet<String>();
        population.forEach(one -> ids.add(one.id()));
        Finding finding =
                switch (goal.measure()) {
                    case Goal.ByOutcome outcome -> OutcomeMeasure.find(known, outcome, ids);
                    case Goal.BySurvey survey -> SurveyMeasure.find(known, survey, ids);
                };
        boolean measured = finding.measured() && !population.isEmpty();
        int numerator = finding.fulfilled().size();
        int answered = finding.heard().size();
        return new GoalFigure(
                goal.key(),
                goal.title(),
                goal.target(),
                numerator,
                population.size(),
                goal.planned(),
                answered,
                measured ? share(numerator, population.size()) : null,
                measured ? share(numerator, answered) : null,
                state(measured, numerator, population.size(), goal.target()),
                goal.population(),
                finding.rule(),
                goal.measure() instanceof Goal.ByOutcome(var kinds, int months, var via)
                                && months > 0
                        ? months
                        : null,
                needed(goal.target(), population.size()),
                goal.planned() == null ? null : needed(goal.target(), goal.planned()),
                breakdown(known, goal, population, finding));
    }

    private static GoalFigure.State state(
            boolean measured, int numerator, int denominator, BigDecimal target) {
        if (!measured) {
            return GoalFigure.State.NOT_YET_MEASURED;
        }
        // Never through the rounded share: 31 of 35 is 88.57 %, but 63 of 70 is 90 % to the digit.
        return numerator >= needed(target, denominator)
                ? GoalFigure.State.REACHED
                : GoalFigure.State.NOT_REACHED;
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

    private static List<Part> breakdown(
            Known known, Goal goal, List<Known.Person> population, Finding finding) {
        var parts = new ArrayList<Part>();
        if (goal.population() == Goal.Population.ADMITTED_PARTICIPANTS) {
            for (Keyed cohort : known.cohorts()) {
                parts.add(
                        part(
                                "cohort",
                                cohort,
                                population.stream()
                                        .filter(one -> one.cohorts().contains(cohort.key()))
                                        .toList(),
                                finding));
            }
        }
        Groups.by(Groups.GENDERS, population, Known.Person::gender)
                .forEach((key, group) -> parts.add(part("gender", key, null, group, finding)));
        List<Keyed> places = known.plan().municipalities();
        Groups.by(Groups.keys(places), population, Known.Person::municipality)
                .forEach(
                        (key, group) ->
                                parts.add(
                                        part(
                                                "municipality",
                                                key,
                                                Groups.title(places, key),
                                                group,
                                                finding)));
        return parts;
    }

    private static Part part(
            String dimension, Keyed keyed, List<Known.Person> group, Finding finding) {
        return part(dimension, keyed.key(), keyed.title(), group, finding);
    }

    private static Part part(
            String dimension,
            String key,
            @Nullable Words title,
            List<Known.Person> group,
            Finding finding) {
        return new Part(
                dimension,
                key,
                title,
                count(group, finding.fulfilled()),
                group.size(),
                count(group, finding.heard()));
    }

    private static int count(List<Known.Person> group, Set<String> ids) {
        return (int) group.stream().filter(one -> ids.contains(one.id())).count();
    }
}
