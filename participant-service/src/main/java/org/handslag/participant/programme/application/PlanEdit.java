package org.handslag.participant.programme.application;

import java.util.List;
import java.util.Map;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change to a document.
 *
 * @param pointer JSON pointer to the place; {@code -} as its last part adds to a list
 * @param value what stands there then; null or absent: nothing does
 */
public record PlanEdit(String pointer, @Nullable JsonNode value) {

    /**
     * The document that is proposed. Where only changes are given, its edition is counted up.
     *
     * @throws ProblemException 400 where none or both are given, or a place is not there
     */
    static JsonNode document(
            Map<String, Object> now, @Nullable JsonNode whole, @Nullable List<PlanEdit> edits) {
        boolean given = whole != null && !whole.isNull();
        if (given == (edits != null)) {
            throw given
                    ? ProblemException.invalid("/changes", "not-both", Map.of())
                    : ProblemException.invalid("/definition", "required", Map.of());
        }
        if (edits == null) {
            return whole;
        }
        ObjectNode document = (ObjectNode) Json.tolerant().valueToTree(now);
        document.put("version", document.path("version").asInt() + 1);
        for (int i = 0; i < edits.size(); i++) {
            if (!edits.get(i).apply(document)) {
                throw ProblemException.invalid("/changes/" + i + "/pointer", "unknown", Map.of());
            }
        }
        return document;
    }

    private boolean apply(ObjectNode document) {
        JsonPointer at;
        try {
            at = JsonPointer.compile(pointer);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (at.matches()) {
            return false;
        }
        String name = at.last().getMatchingProperty();
        boolean gone = value == null || value.isNull();
        return switch (document.at(at.head())) {
            case ObjectNode object when gone -> object.remove(name) != null;
            case ObjectNode object -> {
                object.set(name, value);
                yield true;
            }
            case ArrayNode list when name.equals("-") && !gone -> {
                list.add(value);
                yield true;
            }
            case ArrayNode list -> {
                int index = at.last().getMatchingIndex();
                boolean there = index >= 0 && index < list.size();
                if (there && gone) {
                    list.remove(index);
                } else if (there) {
                    list.set(index, value);
                }
                yield there;
            }
            default -> false;
        };
    }
}
