package org.handslag.acceptance.recount;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Each number that a published edition shows, beside the internal report that it was made of. */
final class PublishedFigures {
    private static final Map<String, String> VOLUMES =
            Map.of(
                    "participants", "/volumes/participants",
                    "mentors", "/volumes/mentors",
                    "pairs", "/volumes/pairs");

    private final String file;
    private final JsonNode internal;
    private final List<String> differences = new ArrayList<>();
    private int figures;

    private PublishedFigures(String file, JsonNode internal) {
        this.file = file;
        this.internal = internal;
    }

    /**
     * Compares every published edition of a folder with the internal report beside it: {@code
     * published-final.json} with {@code final.json}. One without is left out.
     */
    static Comparison of(Path folder) {
        List<String> differences = new ArrayList<>();
        int figures = 0;
        for (Path published : Publications.files(folder)) {
            String name = published.getFileName().toString();
            Path beside = folder.resolve(name.substring(name.indexOf('-') + 1));
            if (Files.exists(beside)) {
                PublishedFigures one = new PublishedFigures(name, Publications.read(beside));
                one.compare(Publications.read(published));
                figures += one.figures;
                differences.addAll(one.differences);
            }
        }
        return new Comparison(figures, differences);
    }

    private void compare(JsonNode published) {
        for (JsonNode table : published.path("tables")) {
            String key = table.path("key").asString("");
            for (JsonNode row : table.path("rows")) {
                row.path("counts")
                        .properties()
                        .forEach(
                                one ->
                                        same(
                                                key
                                                        + "/"
                                                        + row.path("key").asString("")
                                                        + "/"
                                                        + one.getKey(),
                                                one.getValue(),
                                                expected(table, row, one.getKey())));
            }
        }
        for (JsonNode goal : published.path("goals")) {
            String key = goal.path("key").asString("");
            JsonNode mine = keyed(internal.path("goals"), "key", key);
            goal(key, goal, mine);
            for (JsonNode other : goal.path("alternatives")) {
                String population = other.path("population").asString("");
                goal(
                        key + "/" + population,
                        other,
                        keyed(mine.path("alternatives"), "population", population));
            }
        }
    }

    private void goal(String place, JsonNode published, JsonNode mine) {
        for (String part : List.of("numerator", "denominator", "share", "needed")) {
            JsonNode number = published.path(part);
            if (number.isNumber()) {
                figures++;
                if (!mine.path(part).isNumber()
                        || number.asDecimal().compareTo(mine.path(part).asDecimal()) != 0) {
                    differences.add(
                            file
                                    + ": goals/"
                                    + place
                                    + "/"
                                    + part
                                    + " is "
                                    + number
                                    + ", the internal report says "
                                    + mine.path(part));
                }
            }
        }
    }

    private void same(String place, JsonNode published, @Nullable Integer expected) {
        if (published.isNumber()) {
            figures++;
            if (expected == null || expected != published.asInt()) {
                differences.add(
                        file
                                + ": "
                                + place
                                + " is "
                                + published.asInt()
                                + ", the internal report says "
                                + expected);
            }
            if (published.asInt() < 5 && !place.startsWith("events/")) {
                differences.add(file + ": " + place + " is " + published.asInt() + ", below five");
            }
        }
    }

    private @Nullable Integer expected(JsonNode table, JsonNode row, String column) {
        String key = table.path("key").asString("");
        String of = row.path("key").asString("");
        return switch (key) {
            case "placements" -> whole(internal.at("/outcomes/placements/byPerson/" + column));
            case "outcomes" ->
                    whole(keyed(internal.at("/results/kinds"), "key", of).path("persons"));
            case "meetings" -> whole(keyed(internal.path("meetings"), "kind", of).path("held"));
            case "events" -> sum(internal.path("events"), of);
            case "surveys" -> survey(of, column);
            default -> volume(table, key, of, column);
        };
    }

    private @Nullable Integer survey(String row, String column) {
        List<JsonNode> same =
                internal.path("surveys")
                        .valueStream()
                        .filter(
                                one ->
                                        row.startsWith(
                                                one.path("survey").asString("")
                                                        + (one.path("cohort").isString()
                                                                ? "."
                                                                        + one.path("cohort")
                                                                                .asString()
                                                                : "")
                                                        + "."
                                                        + one.path("openedOn").asString("-")))
                        .toList();
        String[] parts = row.split("\\.");
        int place =
                parts[parts.length - 1].matches("\\d{1,3}")
                        ? Integer.parseInt(parts[parts.length - 1]) - 1
                        : 0;
        return place < same.size() ? whole(same.get(place).path(column)) : null;
    }

    private static @Nullable Integer sum(JsonNode events, String row) {
        return events.valueStream()
                .filter(
                        one ->
                                row.equals(
                                        one.path("kind").asString("")
                                                + (one.path("theme").isString()
                                                        ? "." + one.path("theme").asString()
                                                        : "")))
                .map(one -> one.path("held").asInt())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Integer volume(JsonNode table, String key, String of, String column) {
        int by = key.indexOf("-by-");
        String whole = by < 0 ? key : key.substring(0, by);
        JsonNode volumes = internal.at(VOLUMES.getOrDefault(whole, "/none"));
        if (column.equals("persons")) {
            return whole(volumes.path("persons"));
        }
        if (by < 0) {
            return column(volumes.path("total"), column);
        }
        String dimension = key.substring(by + 4);
        JsonNode rows =
                volumes.path(
                        "by"
                                + dimension.substring(0, 1).toUpperCase(Locale.ROOT)
                                + dimension.substring(1));
        if (!of.equals("other")) {
            return column(keyed(rows, "key", of), column);
        }
        // Whoever is in none of the plan's groups.
        int others = 0;
        for (JsonNode row : rows) {
            String name = row.path("key").asString("");
            if (table.path("rows")
                    .valueStream()
                    .noneMatch(
                            one ->
                                    one.path("key").asString("").equals(name)
                                            && !name.equals("other"))) {
                Integer number = column(row, column);
                others += number == null ? 0 : number;
            }
        }
        return others;
    }

    private static @Nullable Integer column(JsonNode row, String column) {
        return column.equals("underWay")
                ? (Integer)
                        (row.path("admitted").asInt()
                                - row.path("completed").asInt()
                                - row.path("endedEarly").asInt()
                                - row.path("onLeave").asInt())
                : whole(row.path(column));
    }

    private static JsonNode keyed(JsonNode items, String field, String key) {
        return items.valueStream()
                .filter(one -> one.path(field).asString("").equals(key))
                .findFirst()
                .orElse(items.path("\0"));
    }

    private static @Nullable Integer whole(JsonNode node) {
        return Blueprint.whole(node);
    }
}
