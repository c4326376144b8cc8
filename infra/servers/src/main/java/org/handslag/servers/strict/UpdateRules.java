package org.handslag.servers.strict;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What an update may do. */
final class UpdateRules {

    private static final Set<String> OPERATORS =
            Set.of(
                    "$set",
                    "$unset",
                    "$inc",
                    "$mul",
                    "$push",
                    "$pull",
                    "$pop",
                    "$max",
                    "$min",
                    "$setOnInsert",
                    "$addToSet");

    private static final Set<String> PUSH = Set.of("$each", "$slice", "$position");

    private UpdateRules() {}

    /**
     * @param statement with the filter and the update under the given names, and {@code upsert},
     *     {@code arrayFilters} where there are any
     */
    static void check(Document statement, String filterName, String updateName) {
        Document filter = Values.document(statement.getOrDefault(filterName, new Document()), "q");
        FilterRules.check(filter);
        Object update = statement.get(updateName);
        if (update instanceof Collection<?>) {
            throw Refusal.of("an update by a pipeline");
        }
        Document changes = Values.document(update, "an update");
        for (Map.Entry<String, Object> change : changes.entrySet()) {
            if (change.getKey().startsWith("$")) {
                operator(change.getKey(), Values.document(change.getValue(), change.getKey()));
            }
        }
        if (statement.get("arrayFilters") != null) {
            Values.documents(statement.get("arrayFilters"), "arrayFilters")
                    .forEach(FilterRules::check);
        }
        if (Boolean.TRUE.equals(statement.get("upsert"))
                && filter.get("_id") instanceof Document id
                && !id.keySet().equals(Set.of("$eq"))) {
            throw Refusal.of("an upsert whose filter has operators on _id");
        }
    }

    private static void operator(String operator, Document paths) {
        if (!OPERATORS.contains(operator)) {
            throw Refusal.of("update operator " + operator);
        }
        for (Map.Entry<String, Object> change : paths.entrySet()) {
            path(change.getKey());
            switch (operator) {
                case "$push" -> modifiers(operator, change.getValue(), PUSH);
                case "$addToSet" -> modifiers(operator, change.getValue(), Set.of("$each"));
                case "$pull" -> pulled(change.getKey(), change.getValue());
                default -> {}
            }
        }
    }

    private static void path(String path) {
        for (String fragment : path.split("\\.", -1)) {
            boolean filtered = fragment.startsWith("$[") && fragment.endsWith("]");
            if (fragment.startsWith("$") && !filtered) {
                throw Refusal.of(
                        "the positional " + fragment + " in '" + path + "' (use arrayFilters)");
            }
        }
    }

    private static void modifiers(String operator, Object value, Set<String> allowed) {
        if (value instanceof Document document && Values.isOperators(document)) {
            for (String modifier : document.keySet()) {
                if (!allowed.contains(modifier)) {
                    throw Refusal.of(modifier + " in " + operator);
                }
            }
            Values.list(document.get("$each"), "$each");
        }
    }

    private static void pulled(String path, Object condition) {
        if (condition instanceof Document document) {
            if (Values.isOperators(document)) {
                FilterRules.operators(path, document);
            } else {
                FilterRules.check(document);
            }
        }
    }
}
