package org.handslag.reporting.facts.kafka;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.handslag.reporting.figures.plan.BudgetPlan;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the budget; printed amounts are in the major unit with at most two decimals. */
final class BudgetReader {
    private BudgetReader() {}

    static BudgetPlan read(JsonNode budget) {
        var years = new ArrayList<BudgetPlan.Year>();
        for (JsonNode year : budget.path("years")) {
            Integer number = Nodes.number(year, "year");
            if (number != null) {
                years.add(
                        new BudgetPlan.Year(
                                number,
                                minor(year.path("stated")),
                                Nodes.list(year.path("lines"), BudgetReader::line)));
            }
        }
        return new BudgetPlan(
                Nodes.text(budget, "currency", "SEK"),
                minor(budget.path("stated")),
                List.copyOf(years),
                words(budget.path("outside")),
                words(budget.path("missing")));
    }

    private static BudgetPlan.Line line(JsonNode node) {
        Keyed keyed = Nodes.keyed(node);
        Long planned = minor(node.path("planned"));
        return new BudgetPlan.Line(keyed.key(), keyed.title(), planned == null ? 0 : planned);
    }

    private static List<Words> words(JsonNode node) {
        var words = new ArrayList<Words>();
        for (JsonNode one : node) {
            Words read = Nodes.words(one);
            if (read != null) {
                words.add(read);
            }
        }
        return List.copyOf(words);
    }

    private static @Nullable Long minor(JsonNode amount) {
        return amount.isNumber()
                ? new BigDecimal(amount.asString())
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()
                : null;
    }
}
