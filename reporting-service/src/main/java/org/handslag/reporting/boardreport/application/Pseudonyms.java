package org.handslag.reporting.boardreport.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.handslag.platform.id.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Numbers in the place of ids, in the same order, so that whatever is sorted by them stays as it
 * was. Nothing keeps which number was which id.
 */
final class Pseudonyms {
    /** Names under which somebody stands by a code that staff or chance gave them. */
    private static final Set<String> RESPONDENTS = Set.of("respondent", "respondents", "asked");

    private Pseudonyms() {}

    /**
     * The same with a number for each id, whether as a value or as a name.
     *
     * @param kept the one id that stays: it stands in the report
     */
    static JsonNode instead(JsonNode of, String kept) {
        var ids = new TreeSet<String>();
        replaced(
                of,
                "",
                id -> {
                    ids.add(id);
                    return id;
                },
                kept);
        Map<String, String> numbers = new LinkedHashMap<>();
        ids.forEach(id -> numbers.put(id, "%07d".formatted(numbers.size() + 1)));
        return replaced(of, "", numbers::get, kept);
    }

    private static JsonNode replaced(
            JsonNode node, String name, UnaryOperator<String> number, String kept) {
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(
                            member ->
                                    object.set(
                                            isId(member.getKey(), "", kept)
                                                    ? number.apply(member.getKey())
                                                    : member.getKey(),
                                            replaced(
                                                    member.getValue(),
                                                    member.getKey(),
                                                    number,
                                                    kept)));
            return object;
        }
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(replaced(item, name, number, kept)));
            return array;
        }
        return node.isString() && isId(node.stringValue(), name, kept)
                ? JsonNodeFactory.instance.stringNode(number.apply(node.stringValue()))
                : node;
    }

    private static boolean isId(String text, String name, String kept) {
        return !text.equals(kept) && (Ids.isId(text) || RESPONDENTS.contains(name));
    }
}
