package org.handslag.servers.strict;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a declared index serves a filter. On a few documents everything is quick; what would read
 * a whole collection is found here, by form, and not in production, by size.
 *
 * <p>A filter is served by {@code _id}, or by an index whose first field it asks for by equality
 * and whose second field is among its keys, too, where it has more than one: what those two have
 * found, further keys may narrow. It is also served where its only key is the index's first field.
 * Neither a condition that begins after an {@code _id} (the next part of a list) nor {@code
 * $exists: true} on a whole part of the document (its stub has none) is a key, unless there is no
 * other. An empty filter asks for everything and says so. Whatever else has to read everything says
 * why, in a comment on the command that begins with {@value #SWEEP}.
 */
public final class IndexedFilters {
    /** How the comment of a command begins that reads a whole collection on purpose. */
    public static final String SWEEP = "sweep: ";

    private static final Set<String> RANGES = Set.of("$gt", "$gte", "$lt", "$lte");

    private final Set<String> equal = new HashSet<>();
    private final Set<String> other = new HashSet<>();
    private final Set<String> parts = new HashSet<>();
    private final List<Document> alternatives = new ArrayList<>();
    private boolean fromPlace;

    private IndexedFilters(Document filter) {
        learn(filter);
    }

    /**
     * Returns if an index serves every filter of the command.
     *
     * @param indexes the fields of each index of the collection, in their order
     * @throws MongoServerError with code 291, as MongoDB's under {@code notablescan}, naming the
     *     filter's fields
     */
    public static void check(String command, Document body, Collection<List<String>> indexes) {
        if (body.get("comment") instanceof String comment && comment.startsWith(SWEEP)) {
            return;
        }
        for (Document filter : filters(command, body)) {
            if (!isServed(filter, indexes)) {
                throw new MongoServerError(
                        291,
                        "NoQueryExecutionPlans",
                        "no index of %s serves %s by %s"
                                .formatted(body.get(command), command, filter.keySet()));
            }
        }
    }

    private static List<Document> filters(String command, Document body) {
        return switch (command) {
            case "find" -> present(body.get("filter"));
            case "count", "distinct", "findAndModify", "findandmodify" ->
                    present(body.get("query"));
            case "update" -> statements(body.get("updates"));
            case "delete" -> statements(body.get("deletes"));
            case "aggregate" ->
                    Values.documents(body.get("pipeline"), "pipeline").stream()
                            .limit(1)
                            .flatMap(stage -> present(stage.get("$match")).stream())
                            .toList();
            default -> List.of();
        };
    }

    private static List<Document> present(Object filter) {
        return filter instanceof Document document ? List.of(document) : List.of();
    }

    private static List<Document> statements(Object statements) {
        return Values.documents(statements, "statements").stream()
                .flatMap(each -> present(each.get("q")).stream())
                .toList();
    }

    private static boolean isServed(Document filter, Collection<List<String>> indexes) {
        return filter.isEmpty() || new IndexedFilters(filter).isServedBy(indexes);
    }

    private boolean isServedBy(Collection<List<String>> indexes) {
        if (equal.contains("_id") || indexes.stream().anyMatch(this::isServedBy)) {
            return true;
        }
        return alternatives.isEmpty()
                ? fromPlace && keys() == 0
                : alternatives.stream().allMatch(each -> isServed(each, indexes));
    }

    private boolean isServedBy(List<String> fields) {
        String first = fields.getFirst();
        return switch (keys()) {
            case 0 -> parts.contains(first);
            case 1 -> equal.contains(first) || other.contains(first);
            default -> equal.contains(first) && fields.size() > 1 && isKey(fields.get(1));
        };
    }

    private int keys() {
        return equal.size() + other.size();
    }

    private boolean isKey(String field) {
        return equal.contains(field) || other.contains(field) || parts.contains(field);
    }

    private void learn(Document filter) {
        for (Map.Entry<String, Object> condition : filter.entrySet()) {
            String field = condition.getKey();
            Object value = condition.getValue();
            if (field.equals("$and")) {
                Values.documents(value, field).forEach(this::learn);
            } else if (field.equals("$or")) {
                alternatives.addAll(Values.documents(value, field));
            } else if (value instanceof Document operators && Values.isOperators(operators)) {
                learn(field, operators);
            } else {
                equal.add(field);
            }
        }
    }

    private void learn(String field, Document operators) {
        if (field.equals("_id") && RANGES.containsAll(operators.keySet())) {
            fromPlace = true;
        } else if (operators.containsKey("$eq") || operators.containsKey("$in")) {
            equal.add(field);
        } else if (!field.contains(".") && operators.equals(new Document("$exists", true))) {
            parts.add(field);
        } else {
            other.add(field);
        }
    }
}
