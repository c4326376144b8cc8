package org.handslag.acceptance.recount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published editions of a programme together, as anybody may have them: whether a count that
 * they hide can be computed from them.
 */
final class Publications {
    private static final String PREFIX = "published-";

    /** A mentor may move to another municipality, so who has been active there may be fewer. */
    private static final List<String> GROWING =
            List.of(
                    "referred",
                    "admitted",
                    "completed",
                    "endedEarly",
                    "accepted",
                    "ended",
                    "asked",
                    "answered");

    private final Unknowns unknowns = new Unknowns();
    private final Map<String, String> latest = new HashMap<>();

    private Publications() {}

    /** The files of published editions in a folder, the earliest day first. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> name(one).matches(PREFIX + ".*\\.json"))
                    .sorted(
                            Comparator.comparing(Publications::day)
                                    .thenComparing(Publications::name))
                    .toList();
        } catch (IOException e) {
            throw new Unreadable(folder + ": " + e.getMessage());
        }
    }

    static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new Unreadable(file + ": " + e.getMessage());
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String day(Path file) {
        return read(file).path("asOf").asString("");
    }

    /** Each count that can be computed, by file, table, row and column. */
    static List<String> computable(Path folder) {
        Publications all = new Publications();
        for (Path file : files(folder)) {
            all.add(name(file) + ": ", read(file));
        }
        return all.unknowns.computable().stream().map(one -> one + " can be computed").toList();
    }

    private void add(String file, JsonNode report) {
        for (JsonNode table : report.path("tables")) {
            String key = table.path("key").asString("");
            if (!key.equals("events")) {
                table.path("rows").forEach(row -> row(file + key + "/", row));
            }
        }
        for (JsonNode table : report.path("tables")) {
            String key = table.path("key").asString("");
            table.path("rows").forEach(row -> within(file, key, row));
            int by = key.indexOf("-by-");
            if (by > 0) {
                across(file, key, key.substring(0, by), table);
            }
        }
        report.path("goals").forEach(goal -> goal(file + "goals/", goal));
    }

    private void row(String table, JsonNode row) {
        row.path("counts")
                .properties()
                .forEach(
                        one -> {
                            String cell = row.path("key").asString("") + "/" + one.getKey();
                            count(table + cell, one.getValue());
                            if (GROWING.contains(one.getKey())) {
                                grown(table + cell);
                            }
                        });
    }

    private void count(String name, JsonNode count) {
        if (count.isNumber()) {
            unknowns.told(name, count.asInt());
        } else {
            unknowns.untold(name);
        }
    }

    /** What can only grow was at most as much on the day before. */
    private void grown(String name) {
        String before = latest.put(name.substring(name.indexOf(": ")), name);
        if (before != null) {
            unknowns.atLeast(name, List.of(before));
        }
    }

    private void within(String file, String table, JsonNode row) {
        String at = file + table + "/" + row.path("key").asString("") + "/";
        if (table.startsWith("participants")) {
            less(at, "referred", "admitted");
            less(at, "admitted", "completed", "endedEarly");
            less(at, "admitted", "completed");
            less(at, "admitted", "persons");
        } else if (table.startsWith("pairs")) {
            less(at, "accepted", "ended");
        } else if (table.equals("surveys")) {
            less(at, "asked", "answered");
        } else if (table.equals("outcomes")) {
            unknowns.atLeast(admitted(file), List.of(at + "persons"));
        } else if (table.equals("placements")) {
            List<String> parts = List.of(at + "throughNetwork", at + "otherwise");
            unknowns.atLeast(admitted(file), parts);
            if (unknowns.has(file + "outcomes/placement/persons")) {
                unknowns.atLeast(file + "outcomes/placement/persons", parts);
            }
        }
    }

    /** Each person is admitted at least once. */
    private static String admitted(String file) {
        return file + "participants/total/admitted";
    }

    private void less(String at, String whole, String... parts) {
        if (Stream.of(parts).allMatch(one -> unknowns.has(at + one))) {
            unknowns.atLeast(at + whole, Stream.of(parts).map(one -> at + one).toList());
        }
    }

    /** The rows of a table by something add up to the whole, column by column. */
    private void across(String file, String key, String whole, JsonNode table) {
        for (JsonNode column : table.path("columns")) {
            List<String> parts =
                    table.path("rows")
                            .valueStream()
                            .map(
                                    row ->
                                            file
                                                    + key
                                                    + "/"
                                                    + row.path("key").asString("")
                                                    + "/"
                                                    + column.asString())
                            .toList();
            String total = file + whole + "/total/" + column.asString();
            if (unknowns.has(total) && parts.stream().allMatch(unknowns::has)) {
                unknowns.sum(total, parts);
            }
        }
    }

    private void goal(String goals, JsonNode goal) {
        String at = goals + goal.path("key").asString("") + "/";
        part(at, goal);
        goal.path("alternatives")
                .forEach(one -> part(at + one.path("population").asString("") + "/", one));
    }

    private void part(String at, JsonNode goal) {
        JsonNode numerator = goal.path("numerator");
        JsonNode denominator = goal.path("denominator");
        if (numerator.isMissingNode() || numerator.isNull() || denominator.isMissingNode()) {
            return;
        }
        count(at + "denominator", denominator);
        count(at + "numerator", numerator);
        unknowns.atLeast(at + "denominator", List.of(at + "numerator"));
    }
}
