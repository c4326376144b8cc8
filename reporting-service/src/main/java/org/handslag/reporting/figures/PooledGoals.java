package org.handslag.reporting.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Target;
import org.handslag.reporting.figures.report.Pooled;
import org.jspecify.annotations.Nullable;

/**
 * Goals of several programmes. Rule: two are the same where population, measure, and what becomes
 * of people on leave are; measured by answers, where the question is, word for word, on the same
 * scale and with the same answers counting. What each is to reach may differ: it is not pooled.
 */
final class PooledGoals {
    private final List<Pooled.PooledGoal> alike = new ArrayList<>();
    private final List<Pooled.Differing> alone = new ArrayList<>();

    /** What must be equal. */
    private record Definition(
            Goal.Population population, Object measure, boolean isLeaveCounted, String kind) {}

    private record Own(Known known, Goal goal) {
        String programme() {
            return known.snapshot().programme().id();
        }
    }

    /**
     * Finds what is alike.
     *
     * @param rows the people of each row
     */
    PooledGoals(List<Known> programmes, Map<String, Set<String>> rows) {
        Map<Definition, List<Own>> byDefinition = new LinkedHashMap<>();
        for (Known known : programmes) {
            for (Goal goal : known.plan().goals()) {
                definition(known, goal)
                        .ifPresentOrElse(
                                one ->
                                        byDefinition
                                                .computeIfAbsent(one, key -> new ArrayList<>())
                                                .add(new Own(known, goal)),
                                () -> alone.add(unknown(new Own(known, goal))));
            }
        }
        byDefinition.forEach(
                (definition, owns) -> {
                    long here = owns.stream().map(Own::programme).distinct().count();
                    if (here > 1 || programmes.size() == 1) {
                        alike.add(pooled(definition.population(), owns, rows));
                    } else {
                        owns.forEach(one -> alone.add(alone(one)));
                    }
                });
    }

    List<Pooled.PooledGoal> alike() {
        return List.copyOf(alike);
    }

    List<Pooled.Differing> alone() {
        return List.copyOf(alone);
    }

    /** Empty where nobody can count it, or where a change or a share of staff is asked for. */
    private static Optional<Definition> definition(Known known, Goal goal) {
        Goal.Population population = goal.population();
        if (population == null
                || goal.measure() instanceof Goal.Unmeasured
                || goal.target() instanceof Target.Change
                || goal.target() instanceof Target.StaffShare) {
            return Optional.empty();
        }
        Object measure =
                goal.measure() instanceof Goal.BySurvey survey
                        ? question(known, survey)
                        : goal.measure();
        return Optional.of(
                new Definition(
                        population,
                        measure,
                        goal.onLeave() != Goal.OnLeave.LEFT_OUT,
                        goal.target() instanceof Target.Number ? "count" : "share"));
    }

    /** The questions themselves: programmes may name their surveys as they like. */
    private static Set<Form.Question> question(Known known, Goal.BySurvey measure) {
        var questions = new HashSet<Form.Question>();
        known.plan().surveys().stream()
                .filter(one -> measure.surveys().isEmpty() || measure.surveys().contains(one.key()))
                .flatMap(one -> one.question(measure.question()).stream())
                .forEach(questions::add);
        return questions;
    }

    private static Pooled.PooledGoal pooled(
            Goal.Population population, List<Own> owns, Map<String, Set<String>> rows) {
        var people = new HashSet<String>();
        var fulfilling = new HashSet<String>();
        boolean measured = false;
        String rule = "";
        var of = new ArrayList<Pooled.Of>();
        for (Own own : owns) {
            GoalFigures.Of found = GoalFigures.find(own.known(), own.goal(), population);
            measured |= GoalFigures.measured(population, found);
            rule = found.finding().rule();
            for (GoalFigures.Judged one : found.judged()) {
                if (!one.isOut()) {
                    people.add(one.person().id());
                }
                if (one.fulfils()) {
                    fulfilling.add(one.person().id());
                }
            }
            of.add(new Pooled.Of(own.programme(), own.goal().key(), own.goal().title()));
        }
        return new Pooled.PooledGoal(
                rule,
                population,
                measured,
                fulfilling.size(),
                people.size(),
                of,
                parts(rows, people, fulfilling));
    }

    private static List<Pooled.Part> parts(
            Map<String, Set<String>> rows, Set<String> people, Set<String> fulfilling) {
        var parts = new ArrayList<Pooled.Part>();
        rows.forEach(
                (key, inRow) -> {
                    var here = new HashSet<>(inRow);
                    here.retainAll(people);
                    int all = here.size();
                    here.retainAll(fulfilling);
                    if (all > 0) {
                        parts.add(new Pooled.Part(key, here.size(), all));
                    }
                });
        return parts;
    }

    private static Pooled.Differing alone(Own own) {
        Goal.Population population = own.goal().population();
        if (population == null) {
            return unknown(own);
        }
        GoalFigures.Of found = GoalFigures.find(own.known(), own.goal(), population);
        boolean measured = GoalFigures.measured(population, found);
        return new Pooled.Differing(
                own.programme(),
                own.goal().key(),
                own.goal().title(),
                found.finding().rule(),
                months(own.goal()),
                measured ? (Integer) found.numerator() : null,
                found.people().size());
    }

    private static Pooled.Differing unknown(Own own) {
        return new Pooled.Differing(
                own.programme(), own.goal().key(), own.goal().title(), null, null, null, null);
    }

    private static @Nullable Integer months(Goal goal) {
        return goal.measure() instanceof Goal.ByOutcome by && by.months() > 0 ? by.months() : null;
    }
}
