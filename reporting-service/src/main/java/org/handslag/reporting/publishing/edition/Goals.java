package org.handslag.reporting.publishing.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.reporting.figures.plan.Goal.Population;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.State;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.publishing.cells.Cell.Nature;
import org.jspecify.annotations.Nullable;

/**
 * Goals: how many of how many, and how many not. Populations that are the same people in two goals,
 * or in a table, are one cell.
 */
final class Goals {
    private static final int REACHED = 920;
    private static final int OF = 940;
    private static final int YEAR = 500;

    private final Sheet sheet;

    private Goals(Sheet sheet) {
        this.sheet = sheet;
    }

    static void of(Sheet sheet, Report report) {
        var goals = new Goals(sheet);
        report.goals().forEach(goals::add);
    }

    private void add(GoalFigure goal) {
        if (goal.population() == null || goal.denominator() == null) {
            return;
        }
        String of = population(goal, goal.population(), goal.denominator());
        if (goal.numerator() == null) {
            return;
        }
        String reached = numerator(goal, goal.population());
        part(reached, goal.numerator(), of);
        alike(goal, reached);
        for (GoalFigure.YearCount year : goal.years()) {
            sheet.count(year(goal, year.year()), year.number(), true, YEAR);
        }
        if (!goal.years().isEmpty()) {
            sheet.rest(
                    reached,
                    goal.years().stream().map(one -> year(goal, one.year())).toList(),
                    Nature.DIFFERENCE);
        }
        for (GoalFigure.Alternative other : goal.alternatives()) {
            if (other.population() != goal.population()) {
                String ofOther = population(goal, other.population(), other.denominator());
                String reachedOther = numerator(goal, other.population());
                part(reachedOther, other.numerator(), ofOther);
                nest(of, reached, ofOther, reachedOther);
            }
        }
    }

    private void part(String reached, int number, String of) {
        sheet.count(reached, number, true, REACHED);
        sheet.rest(of, List.of(reached), Nature.COMPLEMENT);
    }

    /**
     * Of two populations one may be part of the other: then so are those who reached it, or not.
     */
    private void nest(String of, String reached, String ofOther, String reachedOther) {
        sheet.tie(of, ofOther);
        sheet.tie(reached, reachedOther);
        String not = of + "-" + reached;
        String notOther = ofOther + "-" + reachedOther;
        if (sheet.has(not) && sheet.has(notOther)) {
            sheet.tie(not, notOther);
        }
    }

    /** What another table counts by the same rule. */
    private void alike(GoalFigure goal, String reached) {
        if (goal.population() != Population.ADMITTED_PARTICIPANTS) {
            return;
        }
        var others = new ArrayList<String>();
        if (goal.rule().equals("outcome-lasted-via")) {
            others.add(Results.NETWORK);
        } else if (goal.rule().startsWith("outcome-started")) {
            List.of("employment", "internship", "education", "clarified")
                    .forEach(kind -> others.add(Results.persons(kind)));
        } else if (goal.rule().equals("completed")) {
            others.add(Volume.COMPLETED);
        }
        others.stream()
                .filter(sheet::has)
                .filter(other -> sheet.value(other) == sheet.value(reached))
                .findFirst()
                .ifPresent(other -> sheet.tie(reached, other));
    }

    static String numerator(GoalFigure goal, Population population) {
        return "goals/" + goal.key() + "/" + code(population);
    }

    static String year(GoalFigure goal, int year) {
        return "goals/" + goal.key() + "/year/" + year;
    }

    /** The cell of a population; made where it is not there yet. */
    private String population(GoalFigure goal, Population population, int number) {
        String key = key(sheet, goal, population, number);
        if (sheet.has(key)) {
            return key;
        }
        sheet.count(key, number, true, OF);
        table(population).filter(sheet::has).ifPresent(other -> sheet.tie(other, key));
        asked(population, number).ifPresent(other -> sheet.tie(other, key));
        return key;
    }

    /** By population and number: a goal that counts until another day has others. */
    static String key(Sheet sheet, GoalFigure goal, Population population, int number) {
        if (population == Population.ADMITTED_PARTICIPANTS
                && sheet.value(Volume.PERSONS) == number) {
            return Volume.PERSONS;
        }
        boolean ofThisGoal =
                population == Population.ASKED
                        || population == Population.ANSWERED
                        || goal.count() != null
                        || (goal.counting() != null
                                && "left-out".equals(goal.counting().onLeave()));
        return "population/" + code(population) + (ofThisGoal ? "/" + goal.key() : "");
    }

    private static Optional<String> table(Population population) {
        return Optional.ofNullable(
                switch (population) {
                    case ADMITTED_PARTICIPANTS, PARTICIPANTS_OF_ENDED_COHORTS -> Volume.PERSONS;
                    case COMPLETED_PARTICIPANTS -> Volume.COMPLETED;
                    case ACTIVE_MENTORS -> Volume.ACTIVE;
                    case PAIRS -> Volume.ACCEPTED;
                    case APPLICANTS -> "participants/total/referred";
                    case ASKED, ANSWERED, FIRMS -> null;
                });
    }

    /** The row of a survey that asked, or was answered by, exactly as many. */
    private Optional<String> asked(Population population, int number) {
        if (population != Population.ASKED && population != Population.ANSWERED) {
            return Optional.empty();
        }
        String column = population == Population.ASKED ? "/asked" : "/answered";
        return sheet.keys().stream()
                .filter(key -> key.startsWith("surveys/") && key.endsWith(column))
                .filter(key -> sheet.value(key) == number)
                .findFirst();
    }

    private static String code(Population population) {
        return population.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The goals with what is shown. */
    static List<PublishedReport.PublishedGoal> published(
            Sheet sheet, Report report, Set<String> shown) {
        return report.goals().stream().map(goal -> published(sheet, goal, shown)).toList();
    }

    private static PublishedReport.PublishedGoal published(
            Sheet sheet, GoalFigure goal, Set<String> shown) {
        Count denominator = null;
        Count numerator = null;
        if (goal.population() != null && goal.denominator() != null) {
            denominator =
                    Count.of(sheet, shown, key(sheet, goal, goal.population(), goal.denominator()));
            if (goal.numerator() != null) {
                numerator = Count.of(sheet, shown, numerator(goal, goal.population()));
            }
        }
        boolean known =
                numerator != null
                        && !numerator.hidden()
                        && denominator != null
                        && !denominator.hidden();
        List<PublishedReport.PublishedYear> years = years(sheet, goal, shown);
        boolean allYears = years.stream().noneMatch(one -> one.number().hidden());
        return new PublishedReport.PublishedGoal(
                goal.key(),
                goal.title(),
                goal.target(),
                goal.planned(),
                goal.plannedNeeded(),
                goal.population(),
                goal.rule(),
                goal.months(),
                definition(goal),
                numerator,
                denominator,
                known ? goal.share() : null,
                // Of a share it follows from the denominator.
                goal.target() == null || (denominator != null && !denominator.hidden())
                        ? goal.needed()
                        : null,
                goal.state() == State.UNKNOWN || (known && allYears) ? goal.state() : null,
                years,
                goal.alternatives().stream()
                        .filter(one -> one.population() != goal.population())
                        .map(one -> published(sheet, goal, one, shown))
                        .toList());
    }

    /**
     * Counts that a published goal tells: those printed, and those that a share, the number needed
     * or the state can be turned back into.
     */
    static Set<String> told(Sheet sheet, GoalFigure goal, PublishedReport.PublishedGoal published) {
        Set<String> told = new TreeSet<>();
        if (goal.population() == null || goal.denominator() == null) {
            return told;
        }
        String of = key(sheet, goal, goal.population(), goal.denominator());
        String reached = numerator(goal, goal.population());
        boolean turned = published.share() != null || published.state() != null;
        if (isTold(published.denominator())
                || published.share() != null
                || (goal.target() != null && published.needed() != null)) {
            told.add(of);
        }
        if (sheet.has(reached) && (isTold(published.numerator()) || turned)) {
            told.add(reached);
        }
        for (PublishedReport.PublishedYear year : published.years()) {
            if (isTold(year.number()) || year.state() != null) {
                told.add(year(goal, year.year()));
            }
        }
        for (PublishedReport.PublishedAlternative one : published.alternatives()) {
            int number =
                    goal.alternatives().stream()
                            .filter(other -> other.population() == one.population())
                            .mapToInt(GoalFigure.Alternative::denominator)
                            .findFirst()
                            .orElseThrow();
            if (isTold(one.denominator()) || one.share() != null) {
                told.add(key(sheet, goal, one.population(), number));
            }
            if (isTold(one.numerator()) || one.share() != null) {
                told.add(numerator(goal, one.population()));
            }
        }
        return told;
    }

    private static boolean isTold(@Nullable Count count) {
        return count != null && !count.hidden();
    }

    private static List<PublishedReport.PublishedYear> years(
            Sheet sheet, GoalFigure goal, Set<String> shown) {
        return goal.years().stream()
                .map(
                        one -> {
                            Count number = Count.of(sheet, shown, year(goal, one.year()));
                            return new PublishedReport.PublishedYear(
                                    one.year(),
                                    number,
                                    one.needed(),
                                    number.hidden() ? null : one.state());
                        })
                .toList();
    }

    private static PublishedReport.PublishedAlternative published(
            Sheet sheet, GoalFigure goal, GoalFigure.Alternative one, Set<String> shown) {
        Count numerator = Count.of(sheet, shown, numerator(goal, one.population()));
        Count denominator =
                Count.of(sheet, shown, key(sheet, goal, one.population(), one.denominator()));
        return new PublishedReport.PublishedAlternative(
                one.population(),
                numerator,
                denominator,
                numerator.hidden() || denominator.hidden() ? null : one.share());
    }

    private static PublishedReport.Definition definition(GoalFigure goal) {
        GoalFigure.@Nullable Counting counting = goal.counting();
        GoalFigure.@Nullable Count count = goal.count();
        Integer asked = count == null ? null : (Integer) count.number();
        String by = count == null ? null : count.by();
        if (counting == null) {
            return new PublishedReport.Definition(
                    null, null, null, null, null, false, null, null, asked, by);
        }
        return new PublishedReport.Definition(
                counting.kind(),
                counting.source(),
                counting.stays(),
                counting.running(),
                counting.stage(),
                counting.relevant(),
                Objects.requireNonNull(counting.onLeave()),
                counting.due(),
                asked,
                by);
    }
}
