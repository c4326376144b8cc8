package org.handslag.reporting.facts.kafka;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Printed;
import org.handslag.reporting.figures.plan.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads goals and surveys. */
final class GoalReader {
    private GoalReader() {}

    static List<Goal> goals(JsonNode goals) {
        return Nodes.list(goals, GoalReader::goal);
    }

    private static Goal goal(JsonNode node) {
        Keyed keyed = Nodes.keyed(node);
        return new Goal(
                keyed.key(),
                keyed.title(),
                target(node),
                Nodes.number(node, "planned"),
                code(Goal.Population.values(), Nodes.text(node, "population")),
                measure(node.path("measure")),
                code(Goal.OnLeave.values(), Nodes.text(node, "onLeave")),
                Nodes.texts(node.path("alternatives")).stream()
                        .map(one -> code(Goal.Population.values(), one))
                        .filter(Objects::nonNull)
                        .toList(),
                Nodes.printed(node, "due"),
                Nodes.words(node.path("stated")));
    }

    private static Target target(JsonNode node) {
        BigDecimal share = share(node.path("target"));
        if (share != null) {
            return new Target.Share(share);
        }
        Integer number = number(node.path("count"));
        if (number != null) {
            return new Target.Number(number, by(node.path("count")));
        }
        Integer perYear = number(node.path("countPerYear"));
        if (perYear != null) {
            return new Target.PerYear(perYear);
        }
        JsonNode change = node.path("change");
        if (change.isObject()) {
            return new Target.Change(
                    Nodes.text(change, "before", ""), Nodes.text(change, "after", ""));
        }
        JsonNode staff = node.path("staffShare");
        if (staff.isObject()) {
            return new Target.StaffShare(
                    Nodes.words(staff, "organisation", ""),
                    share(staff.path("target")),
                    by(staff),
                    Nodes.words(staff.path("stated")));
        }
        return new Target.Unstated();
    }

    /** By its digits: 0.6 read as a double would not be six tenths. */
    static @Nullable BigDecimal share(JsonNode node) {
        return node.isNumber() ? new BigDecimal(node.asString()).stripTrailingZeros() : null;
    }

    /** A number, alone or as the {@code number} of an object; of a range the least. */
    private static @Nullable Integer number(JsonNode node) {
        JsonNode number = node.isObject() && node.has("number") ? node.path("number") : node;
        return PlanReader.range(number).least();
    }

    private static @Nullable Printed by(JsonNode node) {
        return node.isObject() ? Nodes.printed(node, "by") : null;
    }

    /** The constant of a code; null for one that is not known here. */
    private static <E extends Enum<E>> @Nullable E code(E[] constants, @Nullable String code) {
        return Arrays.stream(constants)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Goal.Measure measure(JsonNode node) {
        return switch (Nodes.text(node, "kind", "unknown")) {
            case "survey", "interview" ->
                    new Goal.BySurvey(
                            both(node, "survey", "surveys"), Nodes.text(node, "question", ""));
            case "outcome" -> outcome(node);
            case "pairs" -> new Goal.ByPair();
            case "completed" -> new Goal.ByCompletion();
            default -> new Goal.Unmeasured();
        };
    }

    private static Goal.Measure outcome(JsonNode node) {
        Integer months = Nodes.number(node, "months");
        return new Goal.ByOutcome(
                both(node, "outcome", "outcomes"),
                months == null ? 0 : months,
                Nodes.texts(node.path("via")),
                "summed".equals(Nodes.text(node, "counting")),
                "left-out".equals(Nodes.text(node, "running")),
                node.path("relevant").asBoolean(false),
                "offered".equals(Nodes.text(node, "stage")));
    }

    private static List<String> both(JsonNode node, String one, String several) {
        var values = new ArrayList<>(Nodes.texts(node.path(one)));
        values.addAll(Nodes.texts(node.path(several)));
        return List.copyOf(values);
    }

    static List<Form> forms(JsonNode surveys) {
        return Nodes.list(surveys, GoalReader::form);
    }

    private static Form form(JsonNode node) {
        Keyed keyed = Nodes.keyed(node);
        return new Form(
                keyed.key(),
                keyed.title(),
                Nodes.text(node, "instrument", "survey"),
                Nodes.text(node, "population", "participants"),
                Nodes.words(node.path("who")),
                Nodes.words(node.path("by")),
                Nodes.text(node, "moment"),
                until(node.path("when")),
                Nodes.list(node.path("questions"), GoalReader::question));
    }

    private static @Nullable Printed until(JsonNode span) {
        Printed to = Nodes.printed(span, "to");
        return to == null ? Nodes.printed(span, "from") : to;
    }

    private static Form.Question question(JsonNode node) {
        String key = Nodes.text(node, "key", "unknown");
        String standard = Nodes.text(node, "standard");
        return new Form.Question(
                key,
                Nodes.words(node, "text", key),
                Nodes.text(node, "scale", "yes-no"),
                Nodes.texts(node.path("favourable")),
                standard == null
                        ? null
                        : new Form.Standard(standard, Nodes.text(node, "edition", "unknown")));
    }
}
