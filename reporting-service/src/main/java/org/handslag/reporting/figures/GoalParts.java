package org.handslag.reporting.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
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

    static GoalFigure figure(Known known, Tally at, Goal goal, GoalFigures.Of of, Reading reading) {
        GoalFigure.Change change = reading.change();
        int numerator =
                change == null
                        ? numerator(at, of)
                        : at.computed("numerator", change.better(), "change/better");
        int answered =
                change == null
                        ? answered(at, of)
                        : at.computed("answered", change.both(), "change/both");
        int denominator = denominator(at, of);
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
                reading.change() == null
                        ? breakdown(known, at.in("breakdown"), goal, of)
                        : List.of(),
                counting(goal, of.finding().source(), away(at.in("counting"), of)),
                reading.count(),
                reading.years(),
                reading.change(),
                null,
                stages(known, at.in("stages"), goal, of),
                reading.change() == null
                        ? alternatives(known, at.in("alternatives"), goal)
                        : List.of(),
                SisterFigures.ofGoal(known, at, goal, of));
    }

    private static int numerator(Tally at, GoalFigures.Of of) {
        return at.count("numerator", Rule.GOAL_FULFILLED, of.judged(), GoalFigures.Judged::fulfils);
    }

    private static int denominator(Tally at, GoalFigures.Of of) {
        return at.count("denominator", Rule.GOAL_POPULATION, of.judged(), one -> !one.isOut());
    }

    private static int answered(Tally at, GoalFigures.Of of) {
        return at.count("answered", Rule.GOAL_ANSWERED, of.judged(), GoalFigures.Judged::isHeard);
    }

    private static int away(Tally at, GoalFigures.Of of) {
        return at.count("away", Rule.GOAL_AWAY, of.judged(), GoalFigures.Judged::isOnLeave);
    }

    static GoalFigure changed(
            Known known,
            Tally at,
            Goal goal,
            GoalFigures.Of of,
            GoalFigure.Change change,
            State state) {
        boolean measured = state != State.NOT_YET_MEASURED;
        return figure(
                known,
                at,
                goal,
                of,
                new Reading(null, measured, state, null, null, null, List.of(), change));
    }

    /** A goal that nobody here can count; how many the population has is said where it is known. */
    static GoalFigure unknown(Known known, Tally at, Goal goal) {
        GoalFigure.Staff staff = staff(goal);
        Integer denominator =
                goal.population() == null || staff != null
                        ? null
                        : (Integer)
                                at.all(
                                        "denominator",
                                        Rule.GOAL_POPULATION,
                                        Populations.of(known, goal.population(), goal.measure()));
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
    private static GoalFigure.@Nullable Stages stages(
            Known known, Tally at, Goal goal, GoalFigures.Of of) {
        if (!(goal.measure() instanceof Goal.ByOutcome by) || !by.offered() || by.months() > 0) {
            return null;
        }
        var begun =
                new Goal.ByOutcome(by.outcomes(), 0, by.via(), false, false, by.relevant(), false);
        GoalFigures.Of started =
                GoalFigures.find(known, measuredBy(goal, begun), goal.population());
        return new GoalFigure.Stages(
                at.count("offered", Rule.GOAL_FULFILLED, of.judged(), GoalFigures.Judged::fulfils),
                at.count(
                        "started",
                        Rule.GOAL_FULFILLED,
                        started.judged(),
                        GoalFigures.Judged::fulfils));
    }

    private static List<GoalFigure.Alternative> alternatives(Known known, Tally all, Goal goal) {
        var alternatives = new ArrayList<GoalFigure.Alternative>();
        for (Goal.Population population : goal.alternatives()) {
            GoalFigures.Of of = GoalFigures.find(known, goal, population);
            Tally at = all.in(alternatives.size());
            alternatives.add(
                    new GoalFigure.Alternative(
                            population,
                            numerator(at, of),
                            denominator(at, of),
                            answered(at, of),
                            away(at, of),
                            GoalFigures.measured(population, of)
                                    ? GoalFigures.share(of.numerator(), of.people().size())
                                    : null,
                            cohorts(known, at.in("byCohort"), population, of)));
        }
        return alternatives;
    }

    /** By cohort, where people of the population come to cohorts. */
    private static List<Part> cohorts(
            Known known, Tally at, Goal.@Nullable Population population, GoalFigures.Of of) {
        if (population == Goal.Population.ACTIVE_MENTORS || nothingKnown(population, of)) {
            return List.of();
        }
        var parts = new ArrayList<Part>();
        for (Keyed cohort : known.cohorts()) {
            List<Known.Person> its =
                    of.people().stream()
                            .filter(one -> one.cohorts().contains(cohort.key()))
                            .toList();
            Tally here = at.in(parts.size());
            parts.add(part(here, "cohort", cohort.key(), cohort.title(), of.part(its)));
        }
        return parts;
    }

    /** Of codes and organisations nothing is known. */
    private static boolean nothingKnown(Goal.@Nullable Population population, GoalFigures.Of of) {
        boolean asks =
                population == Goal.Population.ASKED || population == Goal.Population.ANSWERED;
        return population == Goal.Population.FIRMS
                || (asks && of.people().stream().noneMatch(GoalParts::known));
    }

    /** By what is known of the population. */
    private static List<Part> breakdown(Known known, Tally at, Goal goal, GoalFigures.Of of) {
        if (nothingKnown(goal.population(), of)) {
            return List.of();
        }
        var parts = new ArrayList<Part>(cohorts(known, at, goal.population(), of));
        List<Known.Person> population = of.people();
        untitled(parts, at, "gender", Groups.GENDERS, of, Known.Person::gender);
        titled(
                parts,
                at,
                "municipality",
                known.plan().municipalities(),
                of,
                Known.Person::municipality);
        if (population.stream().anyMatch(Known.Person::isParticipant)) {
            courses(parts, known, at, of);
        }
        return parts;
    }

    /** What is known of participants alone. */
    private static void courses(List<Part> parts, Known known, Tally at, GoalFigures.Of of) {
        untitled(parts, at, "age-band", Groups.AGE_BANDS, of, Known.Person::ageBand);
        titled(parts, at, "source", known.plan().sources(), of, Known.Person::source);
        if (known.plan().paired()) {
            var intensity = new Intensity(known);
            untitled(parts, at, "intensity", Intensity.BANDS, of, one -> intensity.of(one.id()));
        }
    }

    private static void untitled(
            List<Part> parts,
            Tally at,
            String dimension,
            List<String> codes,
            GoalFigures.Of of,
            Function<Known.Person, @Nullable String> code) {
        Groups.by(codes, of.people(), code)
                .forEach(
                        (key, group) ->
                                parts.add(
                                        part(
                                                at.in(parts.size()),
                                                dimension,
                                                key,
                                                null,
                                                of.part(group))));
    }

    private static void titled(
            List<Part> parts,
            Tally at,
            String dimension,
            List<Keyed> known,
            GoalFigures.Of of,
            Function<Known.Person, @Nullable String> code) {
        Groups.by(Groups.keys(known), of.people(), code)
                .forEach(
                        (key, group) ->
                                parts.add(
                                        part(
                                                at.in(parts.size()),
                                                dimension,
                                                key,
                                                Groups.title(known, key),
                                                of.part(group))));
    }

    private static boolean known(Known.Person one) {
        return one.gender() != null || one.municipality() != null || !one.cohorts().isEmpty();
    }

    private static Part part(
            Tally at, String dimension, String key, @Nullable Words title, GoalFigures.Of of) {
        return new Part(
                dimension, key, title, numerator(at, of), denominator(at, of), answered(at, of));
    }
}
