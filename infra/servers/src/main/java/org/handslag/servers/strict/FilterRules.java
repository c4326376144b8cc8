package org.handslag.servers.strict;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Set;

/** The conditions that a filter may have, wherever one stands (find, update, $match, $pull). */
final class FilterRules {

    private static final Set<String> OPERATORS =
            Set.of(
                    "$eq",
                    "$ne",
                    "$gt",
                    "$gte",
                    "$lt",
                    "$lte",
                    "$in",
                    "$nin",
                    "$exists",
                    "$not",
                    "$elemMatch",
                    "$all",
                    "$size",
                    "$regex",
                    "$options",
                    "$type");

    private static final Set<String> RANGES = Set.of("$gt", "$gte", "$lt", "$lte");

    /** Beside these, other conditions on the same path through an array would be overlooked. */
    private static final Set<String> ALONE_ON_PATHS = Set.of("$ne", "$nin", "$all");

    private FilterRules() {}

    static void check(Document filter) {
        for (Map.Entry<String, Object> condition : filter.entrySet()) {
            String key = condition.getKey();
            switch (key) {
                case "$and", "$or", "$nor" -> branches(key, condition.getValue());
                case "$comment" -> {}
                default -> {
                    if (key.startsWith("$")) {
                        throw Refusal.of("query operator " + key);
                    }
                    field(key, condition.getValue());
                }
            }
        }
    }

    private static void branches(String operator, Object branches) {
        var all = Values.documents(branches, operator);
        if (all.isEmpty()) {
            throw Refusal.malformed(operator + " must be a nonempty array");
        }
        all.forEach(FilterRules::check);
    }

    private static void field(String path, Object value) {
        if (value instanceof Document document && Values.isOperators(document)) {
            operators(path, document);
        } else {
            literal("'" + path + "'", value);
        }
    }

    /** Operators on the value of one path, or on an element of an array. */
    static void operators(String path, Document operators) {
        for (Map.Entry<String, Object> entry : operators.entrySet()) {
            String operator = entry.getKey();
            if (!OPERATORS.contains(operator)) {
                throw Refusal.of("query operator " + operator + " on '" + path + "'");
            }
            if (ALONE_ON_PATHS.contains(operator) && path.contains(".") && operators.size() > 1) {
                throw Refusal.of(
                        operator + " beside other conditions on '" + path + "' (use $and)");
            }
            operand(path, operator, entry.getValue());
        }
    }

    private static void operand(String path, String operator, Object operand) {
        switch (operator) {
            case "$in", "$nin", "$all" ->
                    Values.list(operand, operator)
                            .forEach(
                                    value -> {
                                        if (value instanceof BsonRegularExpression) {
                                            throw Refusal.of("a regular expression in " + operator);
                                        }
                                        literal(operator, value);
                                    });
            case "$not" -> {
                if (!(operand instanceof BsonRegularExpression)) {
                    operators(path, Values.document(operand, operator));
                }
            }
            case "$elemMatch" -> {
                Document element = Values.document(operand, operator);
                if (Values.isOperators(element) && !onlyBranches(element)) {
                    operators("", element);
                } else {
                    check(element);
                }
            }
            default -> {
                if (operand == null && RANGES.contains(operator)) {
                    throw Refusal.of(operator + " with null");
                }
                literal(operator, operand);
            }
        }
    }

    private static boolean onlyBranches(Document element) {
        return element.keySet().stream()
                .noneMatch(key -> key.startsWith("$") && OPERATORS.contains(key));
    }

    /** MongoDB compares documents with the order of their fields, this server without. */
    private static void literal(String where, Object value) {
        if (value instanceof Document) {
            throw Refusal.of("comparing " + where + " with a whole document (compare its fields)");
        }
    }
}
