package org.handslag.reporting.boardreport.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where two JSON documents differ. Items of a list that have a name (a key, a row, a year) are
 * compared with those of the same name, wherever they stand.
 */
public final class Differences {
    /** How many places are named at most. */
    static final int MOST = 500;

    private static final List<String> NAMES =
            List.of("key", "row", "year", "per", "version", "kind", "value", "code");

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /**
     * One place.
     *
     * @param pointer JSON pointer into the later document; where something is gone, into the
     *     earlier one
     * @param before as JSON; absent: it is new
     * @param after as JSON; absent: it is gone
     */
    public record Difference(String pointer, @Nullable String before, @Nullable String after) {}

    /**
     * The places.
     *
     * @param more whether there are more of them
     */
    public record Found(List<Difference> places, boolean more) {
        /** None. */
        static final Found NONE = new Found(List.of(), false);
    }

    /** Where one JSON text differs from an earlier one. */
    public static Found of(String before, String after) {
        var differences = new Differences();
        differences.values("", "", ReportJson.tree(before), ReportJson.tree(after));
        List<Difference> all = differences.found;
        return new Found(
                List.copyOf(all.subList(0, Math.min(MOST, all.size()))), all.size() > MOST);
    }

    private void values(String was, String is, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            members(was, is, byName(before), byName(after));
        } else if (before.isArray() && after.isArray()) {
            Map<String, Item> old = items(before);
            Map<String, Item> now = items(after);
            boolean named = old.size() == before.size() && now.size() == after.size();
            members(was, is, named ? old : byPlace(before), named ? now : byPlace(after));
        } else if (!CanonicalJson.text(before).equals(CanonicalJson.text(after))) {
            found.add(new Difference(is, CanonicalJson.text(before), CanonicalJson.text(after)));
        }
    }

    private void members(String was, String is, Map<String, Item> before, Map<String, Item> after) {
        before.forEach(
                (name, old) -> {
                    Item now = after.get(name);
                    String place = was + "/" + old.part();
                    if (now == null) {
                        found.add(new Difference(place, CanonicalJson.text(old.value()), null));
                    } else {
                        values(place, is + "/" + now.part(), old.value(), now.value());
                    }
                });
        after.forEach(
                (name, now) -> {
                    if (!before.containsKey(name)) {
                        found.add(
                                new Difference(
                                        is + "/" + now.part(),
                                        null,
                                        CanonicalJson.text(now.value())));
                    }
                });
    }

    /** A value and the last part of its pointer. */
    private record Item(String part, JsonNode value) {}

    private static Map<String, Item> byName(JsonNode object) {
        Map<String, Item> members = new LinkedHashMap<>();
        object.properties()
                .forEach(
                        one ->
                                members.put(
                                        one.getKey(),
                                        new Item(
                                                one.getKey().replace("~", "~0").replace("/", "~1"),
                                                one.getValue())));
        return members;
    }

    private static Map<String, Item> byPlace(JsonNode array) {
        Map<String, Item> items = new LinkedHashMap<>();
        array.forEach(
                one -> {
                    String place = String.valueOf(items.size());
                    items.put(place, new Item(place, one));
                });
        return items;
    }

    /** Items by their names; fewer than there are where one has none or two have the same. */
    private static Map<String, Item> items(JsonNode array) {
        Map<String, Item> items = new LinkedHashMap<>();
        int at = 0;
        for (JsonNode one : array) {
            String token = String.valueOf(at++);
            NAMES.stream()
                    .filter(one::has)
                    .findFirst()
                    .ifPresent(
                            name ->
                                    items.put(
                                            CanonicalJson.text(one.path(name)),
                                            new Item(token, one)));
        }
        return items;
    }
}
