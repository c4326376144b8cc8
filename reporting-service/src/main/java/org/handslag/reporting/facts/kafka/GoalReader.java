package org.handslag.reporting.facts.kafka;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Keyed;
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
                // By its digits: 0.6 read as a double would not be six tenths.
                new BigDecimal(Nodes.text(node, "target", "0")).stripTrailingZeros(),
                Nodes.number(node, "planned"),
                "active-mentors".equals(Nodes.text(node, "population"))
                        ? Goal.Population.ACTIVE_MENTORS
                        : Goal.Population.ADMITTED_PARTICIPANTS,
                measure(node.path("measure")));
    }

    private static Goal.Measure measure(JsonNode node) {
        if ("survey".equals(Nodes.text(node, "kind"))) {
            return new Goal.BySurvey(
                    both(node, "survey", "surveys"), Nodes.text(node, "question", ""));
        }
        Integer months = Nodes.number(node, "months");
        return new Goal.ByOutcome(
                both(node, "outcome", "outcomes"),
                months == null ? 0 : months,
                Nodes.texts(node.path("via")));
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
                Nodes.list(node.path("questions"), GoalReader::question));
    }

    private static Form.Question question(JsonNode node) {
        String key = Nodes.text(node, "key", "unknown");
        return new Form.Question(
                key,
                Nodes.words(node, "text", key),
                Nodes.text(node, "scale", "yes-no"),
                Nodes.texts(node.path("favourable")));
    }
}
