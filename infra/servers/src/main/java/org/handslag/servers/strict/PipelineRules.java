package org.handslag.servers.strict;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stages that an aggregation may have. */
final class PipelineRules {

    private static final Set<String> ACCUMULATORS =
            Set.of("$sum", "$avg", "$min", "$max", "$first", "$last", "$push", "$addToSet");

    private static final Set<String> LOOKUP = Set.of("from", "localField", "foreignField", "as");

    private static final Set<String> UNWIND =
            Set.of("path", "preserveNullAndEmptyArrays", "includeArrayIndex");

    private PipelineRules() {}

    static void check(Object pipeline) {
        for (Document stage : Values.documents(pipeline, "pipeline")) {
            if (stage.size() != 1) {
                throw Refusal.malformed("a stage must have exactly one field");
            }
            Map.Entry<String, Object> only = stage.entrySet().iterator().next();
            stage(only.getKey(), only.getValue());
        }
    }

    private static void stage(String stage, Object specification) {
        switch (stage) {
            case "$match" -> FilterRules.check(Values.document(specification, stage));
            case "$sort" -> ReadRules.sort(specification);
            case "$limit", "$skip" -> number(stage, specification);
            case "$count" -> name(stage, specification);
            case "$group" -> group(Values.document(specification, stage));
            case "$project" -> project(Values.document(specification, stage));
            case "$unwind" -> unwind(specification);
            case "$lookup" -> lookup(Values.document(specification, stage));
            case "$facet" -> facet(Values.document(specification, stage));
            default -> throw Refusal.of("aggregation stage " + stage);
        }
    }

    private static void number(String stage, Object value) {
        if (!(value instanceof Number)) {
            throw Refusal.malformed(stage + " must have a number");
        }
    }

    private static void name(String stage, Object value) {
        if (!(value instanceof String name) || name.isEmpty() || name.contains(".")) {
            throw Refusal.malformed(stage + " must have the name of a field");
        }
    }

    private static void group(Document group) {
        for (Map.Entry<String, Object> field : group.entrySet()) {
            if (field.getKey().equals("_id")) {
                Expressions.check(field.getValue());
                continue;
            }
            Document accumulator = Values.document(field.getValue(), field.getKey());
            for (Map.Entry<String, Object> only : accumulator.entrySet()) {
                if (!ACCUMULATORS.contains(only.getKey())) {
                    throw Refusal.of("accumulator " + only.getKey());
                }
                Expressions.check(only.getValue());
            }
        }
    }

    private static void project(Document projection) {
        for (Map.Entry<String, Object> field : projection.entrySet()) {
            Object value = field.getValue();
            boolean computed = !(value instanceof Number || value instanceof Boolean);
            if (computed && (field.getKey().contains(".") || value instanceof Collection<?>)) {
                throw Refusal.of("computing '" + field.getKey() + "' in $project");
            }
            if (computed) {
                Expressions.check(value);
            }
        }
    }

    private static void unwind(Object specification) {
        if (specification instanceof Document document) {
            only("$unwind", document, UNWIND);
        }
    }

    private static void lookup(Document lookup) {
        only("$lookup", lookup, LOOKUP);
        if (!lookup.keySet().equals(LOOKUP)) {
            throw Refusal.malformed("$lookup must have " + LOOKUP);
        }
    }

    private static void facet(Document facets) {
        for (Object pipeline : facets.values()) {
            for (Object stage : Values.list(pipeline, "$facet")) {
                if (stage instanceof Document document && document.containsKey("$facet")) {
                    throw Refusal.malformed("$facet is not allowed to be used within a $facet");
                }
            }
            check(List.copyOf(Values.documents(pipeline, "$facet")));
        }
    }

    private static void only(String stage, Document specification, Set<String> allowed) {
        for (String option : specification.keySet()) {
            if (!allowed.contains(option)) {
                throw Refusal.of("option '" + option + "' of " + stage);
            }
        }
    }
}
