package org.handslag.reporting.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Goal.OnLeave;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Target;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.Part;
import org.handslag.reporting.figures.report.GoalFigure.State;
import org.jspecify.annotations.Nullable;

/** What every goal's figure consists of, whatever its target. */
final class GoalParts {
    private GoalParts() {}

    /**
     * What was read off the facts.
     *
     * @param target the share to reach
     * @param measured whether shares can be stated
     */
    record Reading(
            @Nullable BigDecimal target,
            boolean measured,
            State state,
            @Nullable Integer needed,
            @Nullable Integer plannedNeeded,
            GoalFigure.@Nullable Count count,
            List<GoalFigure.YearCount> years,
            GoalFigure.@Nullable Change change) {}

    static GoalFigure figure(Known known, Goal goal, GoalFigures.Of of, Reading reading) {
        int numerator = reading.change() == null ? of.numerator() : reading.change().better();
        int answered = reading.change() == null ? of.answered() : reading.change().both();
        int denominator = of.people().size();
        boolean shares = reading.measured() && reading.count() == null && reading.years().isEmpty();
        return new GoalFigure(
                goal.key(),
                goal.title(),
                reading.target(),
                numerator,
                denominator,
                goal.planned(),
                answered,
                shares ? GoalFigures.share(numerator, denominator) : null,
                shares ? GoalFigures.share(numerator, answered) : null,
                reading.state(),
                goal.population(),
                reading.change() == null ? of.finding().rule() : "answers-before-and-after",
                goal.measure() instanceof Goal.ByOutcome by && by.months() > 0 ? by.months() : null,
                reading.needed(),
                reading.plannedNeeded(),
                reading.change() == null ? breakdown(known, goal, of) : List.of(),
                counting(goal, of.finding().source(), of.away()),
                reading.count(),
                reading.years(),
                reading.change(),
                null,
                stages(known, goal, of),
                reading.change() == null ? alternatives(known, goal) : List.of(),
                SisterFigures.ofGoal(known, goal, of));
    }

    static GoalFigure changed(
            Known known, Goal goal, GoalFigures.Of of, GoalFigure.Change change, State state) {
        boolean measured = state != State.NOT_YET_MEASURED;
        return figure(
                known,
                goal,
                of,
                new Reading(null, measured, state, null, null, null, List.of(), change));
    }

    /** A goal that nobody here can count; how many the population has is said where it is known. */
    static GoalFigure unknown(Known known, Goal goal) {
        GoalFigure.Staff staff = staff(goal);
        Integer denominator =
                goal.population() == null || staff != null
                        ? null
                        : (Integer) Populations.of(known, goal.population(), goal.measure()).size();
        return new GoalFigure(
                goal.key(),
                goal.title(),
                goal.target() instanceof Target.Share(var target) ? target : null,
                null,
                denominator,
                goal.planned(),
                null,
                null,
                null,
                State.UNKNOWN,
                goal.population(),
                staff == null ? "not-stated" : "staff-not-known",
                null,
                goal.target() instanceof Target.Number(int number, var by)
                        ? (Integer) number
                        : null,
                null,
                List.of(),
                counting(goal, "nothing", 0),
                null,
                List.of(),
                null,
                staff,
                null,
                List.of(),
                null);
    }

    private static GoalFigure.@Nullable Staff staff(Goal goal) {
        return goal.target() instanceof Target.StaffShare(var whose, var share, var by, var stated)
                ? new GoalFigure.Staff(whose, share, Figures.text(by), stated)
                : null;
    }

    /** The same goal, measured otherwise. */
    static Goal measuredBy(Goal goal, Goal.Measure measure) {
        return new Goal(
                goal.key(),
                goal.title(),
                goal.target(),
                goal.planned(),
                goal.population(),
                measure,
                goal.onLeave(),
                goal.alternatives(),
                goal.due(),
                goal.stated());
    }

    private static GoalFigure.Counting counting(Goal goal, String source, int away) {
        Goal.ByOutcome outcome = goal.measure() instanceof Goal.ByOutcome by ? by : null;
        boolean lasting = outcome != null && outcome.months() > 0;
        boolean stated = goal.onLeave() != null;
        return new GoalFigure.Counting(
                kind(goal.target()),
                source,
                lasting ? outcome.summed() ? "summed" : "one-stay" : null,
                lasting ? outcome.finished() ? "left-out" : "counted" : null,
                outcome == null ? null : outcome.offered() ? "offered" : "started",
                outcome != null && outcome.relevant(),
                code(stated ? goal.onLeave() : OnLeave.COUNTED),
                stated ? "blueprint" : "platform",
                stated ? away : null,
                Figures.text(goal.due()),
                goal.stated());
    }

    private static String kind(Target target) {
        return switch (target) {
            case Target.Share one -> "share";
            case Target.Number one -> "count";
            case Target.PerYear one -> "count-per-year";
            case Target.Change one -> "change";
            case Target.StaffShare one -> "staff-share";
            case Target.Unstated one -> "none";
        };
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where an offer is enough, both are told: how many were offered, how many have begun. */
    private static GoalFigure.@Nullable Stages stages(Known known, Goal goal, GoalFigures.Of of) {
        if (!(goal.measure() instanceof Goal.ByOutcome by) || !by.offered() || by.months() > 0) {
            return null;
        }
        var begun =
                new Goal.ByOutcome(by.outcomes(), 0, by.via(), false, false, by.relevant(), false);
        GoalFigures.Of started =
                GoalFigures.find(known, measuredBy(goal, begun), goal.population());
        return new GoalFigure.Stages(of.numerator(), started.numerator());
    }

    private static List<GoalFigure.Alternative> alternatives(Known known, Goal goal) {
        var alternatives = new ArrayList<GoalFigure.Alternative>();
        for (Goal.Population population : goal.alternatives()) {
            GoalFigures.Of of = GoalFigures.find(known, goal, population);
            alternatives.add(
                    new GoalFigure.Alternative(
                            population,
                            of.numerator(),
                            of.people().size(),
                            of.answered(),
                            of.away(),
                            GoalFigures.measured(population, of)
                                    ? GoalFigures.share(of.numerator(), of.people().size())
                                    : null,
                            cohorts(known, population, of)));
        }
        return alternatives;
    }

    /** By cohort, where people of the population come to cohorts. */
    private static List<Part> cohorts(
            Known known, Goal.@Nullable Population population, GoalFigures.Of of) {
        if (population == Goal.Population.ACTIVE_MENTORS || nothingKnown(population, of)) {
            return List.of();
        }
        return known.cohorts().stream()
                .map(
                        cohort ->
                                part(
                                        "cohort",
                                        cohort.key(),
                                        cohort.title(),
                                        of.people().stream()
                                                .filter(one -> one.cohorts().contains(cohort.key()))
                                                .toList(),
                                        of.finding()))
                .toList();
    }

    /** Of codes and organisations nothing is known. */
    private static boolean nothingKnown(Goal.@Nullable Population population, GoalFigures.Of of) {
        boolean asks =
                population == Goal.Population.ASKED || population == Goal.Population.ANSWERED;
        return population == Goal.Population.FIRMS
                || (asks && of.people().stream().noneMatch(GoalParts::known));
    }

    /** By what is known of the population. */
    private static List<Part> breakdown(Known known, Goal goal, GoalFigures.Of of) {
        if (nothingKnown(goal.population(), of)) {
            return List.of();
        }
        var parts = new ArrayList<Part>(cohorts(known, goal.population(), of));
        List<Known.Person> population = of.people();
        Groups.by(Groups.GENDERS, population, Known.Person::gender)
                .forEach((key, group) -> parts.add(part("gender", key, null, group, of.finding())));
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
                                                of.finding())));
        return parts;
    }

    private static boolean known(Known.Person one) {
        return one.gender() != null || one.municipality() != null || !one.cohorts().isEmpty();
    }

    private static Part part(
            String dimension,
            String key,
            @Nullable Words title,
            List<Known.Person> group,
            Finding finding) {
        var of = new GoalFigures.Of(group, 0, finding);
        return new Part(dimension, key, title, of.numerator(), group.size(), of.answered());
    }
}
