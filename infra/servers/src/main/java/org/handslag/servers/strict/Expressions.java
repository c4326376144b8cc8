package org.handslag.servers.strict;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The expressions that $group and $project may compute. */
final class Expressions {

    private static final Set<String> OPERATORS =
            Set.of(
                    "$cond",
                    "$ifNull",
                    "$eq",
                    "$ne",
                    "$gt",
                    "$gte",
                    "$lt",
                    "$lte",
                    "$and",
                    "$or",
                    "$not",
                    "$in",
                    "$add",
                    "$subtract",
                    "$multiply",
                    "$divide",
                    "$sum",
                    "$avg",
                    "$min",
                    "$max",
                    "$size",
                    "$isArray",
                    "$arrayElemAt",
                    "$filter",
                    "$map",
                    "$concat",
                    "$concatArrays");

    private static final Set<String> NAMED_ARGUMENTS = Set.of("$cond", "$filter", "$map");

    private static final String VARIABLE = "\\$\\$(ROOT|[a-z]\\w*)(\\..*)?";

    private Expressions() {}

    static void check(Object expression) {
        switch (expression) {
            case null -> {}
            case String text -> {
                if (text.startsWith("$$") && !text.matches(VARIABLE)) {
                    throw Refusal.of("variable " + text);
                }
            }
            case Collection<?> elements -> elements.forEach(Expressions::check);
            case Document document -> document(document);
            default -> {}
        }
    }

    private static void document(Document document) {
        if (Values.isOperators(document) && document.size() != 1) {
            throw Refusal.malformed("an expression must have exactly one operator");
        }
        for (Map.Entry<String, Object> entry : document.entrySet()) {
            String key = entry.getKey();
            if (key.equals("$literal")) {
                continue;
            }
            if (key.startsWith("$") && !OPERATORS.contains(key)) {
                throw Refusal.of("expression operator " + key);
            }
            if (NAMED_ARGUMENTS.contains(key) && entry.getValue() instanceof Document arguments) {
                arguments.values().forEach(Expressions::check);
            } else {
                check(entry.getValue());
            }
        }
    }
}
