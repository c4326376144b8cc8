package org.handslag.reporting.publishing.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.publishing.edition.PublishedReport.PublishedGoal;
import org.jspecify.annotations.Nullable;

/**
 * Published figures of two programmes. Goals stand in one line only where both define them alike;
 * where they do not, each stands with its own definition and what differs is named.
 *
 * @param counts the tables' totals, which both count by the same rules
 * @param goals first those that match
 */
public record SideBySide(Side own, Side other, List<Pair> counts, List<GoalPair> goals) {

    /** Whose figures. */
    public record Side(String programme, Words title, Words owner, LocalDate asOf, String report) {}

    /**
     * A count of both.
     *
     * @param figure table, row and column
     * @param other absent: the other has no such row
     */
    public record Pair(String figure, Count own, @Nullable Count other) {}

    /**
     * A goal of one or both.
     *
     * @param matches whether both count it by the same definition
     * @param differs in what the definitions differ; empty where they match or one side has none
     */
    public record GoalPair(
            @Nullable Figure own, @Nullable Figure other, boolean matches, List<String> differs) {}

    /** A goal's figure with its definition. */
    public record Figure(
            Words title,
            @Nullable Count numerator,
            @Nullable Count denominator,
            @Nullable BigDecimal share,
            @Nullable BigDecimal target,
            Map<String, String> definition) {}

    /** Puts them side by side. */
    public static SideBySide of(PublishedReport own, PublishedReport other) {
        return new SideBySide(side(own), side(other), counts(own, other), goals(own, other));
    }

    private static Side side(PublishedReport report) {
        return new Side(
                report.head().key(),
                report.head().title(),
                report.head().owner(),
                report.asOf(),
                report.report());
    }

    private static List<Pair> counts(PublishedReport own, PublishedReport other) {
        Map<String, Count> theirs = new LinkedHashMap<>();
        totals(other, theirs::put);
        var counts = new ArrayList<Pair>();
        totals(own, (figure, count) -> counts.add(new Pair(figure, count, theirs.get(figure))));
        return counts;
    }

    private static void totals(PublishedReport report, BiConsumer<String, Count> each) {
        for (PublishedReport.Table table : report.tables()) {
            for (PublishedReport.Row row : table.rows()) {
                if (row.key().equals(Volume.TOTAL) || table.key().equals("outcomes")) {
                    for (String column : table.columns()) {
                        Count count = row.counts().get(column);
                        if (count != null) {
                            each.accept(table.key() + "/" + row.key() + "/" + column, count);
                        }
                    }
                }
            }
        }
    }

    /** Each goal beside the other's of the same definition, else beside the one of its key. */
    private static List<GoalPair> goals(PublishedReport own, PublishedReport other) {
        var matching = new ArrayList<GoalPair>();
        var differing = new ArrayList<GoalPair>();
        var left = new ArrayList<>(other.goals());
        var unmatched = new ArrayList<PublishedGoal>();
        for (PublishedGoal goal : own.goals()) {
            PublishedGoal same = first(left, one -> definition(one).equals(definition(goal)));
            if (same == null) {
                unmatched.add(goal);
            } else {
                left.remove(same);
                matching.add(new GoalPair(figure(goal), figure(same), true, List.of()));
            }
        }
        for (PublishedGoal goal : unmatched) {
            PublishedGoal near = first(left, one -> one.key().equals(goal.key()));
            left.remove(near);
            differing.add(
                    new GoalPair(
                            figure(goal),
                            near == null ? null : figure(near),
                            false,
                            near == null ? List.of() : differences(goal, near)));
        }
        left.forEach(goal -> differing.add(new GoalPair(null, figure(goal), false, List.of())));
        matching.addAll(differing);
        return matching;
    }

    private static @Nullable PublishedGoal first(
            List<PublishedGoal> goals, Predicate<PublishedGoal> test) {
        return goals.stream().filter(test).findFirst().orElse(null);
    }

    private static List<String> differences(PublishedGoal one, PublishedGoal other) {
        Map<String, String> of = definition(one);
        Map<String, String> ofOther = definition(other);
        return of.keySet().stream()
                .filter(key -> !Objects.equals(of.get(key), ofOther.get(key)))
                .toList();
    }

    private static Figure figure(PublishedGoal goal) {
        return new Figure(
                goal.title(),
                goal.numerator(),
                goal.denominator(),
                goal.share(),
                goal.target(),
                definition(goal));
    }

    /**
     * What must be the same for two figures to be of the same thing; what is to be reached is not.
     */
    private static Map<String, String> definition(PublishedGoal goal) {
        PublishedReport.Definition by = goal.definition();
        Map<String, String> definition = new LinkedHashMap<>();
        definition.put("population", text(goal.population()));
        definition.put("rule", goal.rule());
        definition.put("source", text(by.source()));
        definition.put("kind", text(by.kind()));
        definition.put("months", text(goal.months()));
        definition.put("stays", text(by.stays()));
        definition.put("running", text(by.running()));
        definition.put("stage", text(by.stage()));
        definition.put("relevant", String.valueOf(by.relevant()));
        definition.put("onLeave", text(by.onLeave()));
        // What was asked of people in words is alike only where the words are.
        definition.put(
                "question", "surveys".equals(by.source()) ? goal.title().toString() : "none");
        return definition;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "none" : value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
