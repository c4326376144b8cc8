package org.handslag.benchmark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./handslag bench figures}: the newest results of each bench as a table in Markdown, for
 * the README.
 */
public final class Figures {
    private Figures() {}

    public static void main(String[] arguments) {
        System.out.print(table(Results.folder()));
    }

    static String table(Path folder) {
        StringBuilder table =
                new StringBuilder("| Figure | Measured | Demand | Aim | Commit |\n")
                        .append("| --- | --- | --- | --- | --- |\n");
        newest(folder)
                .forEach(
                        (bench, results) ->
                                results.path("goals")
                                        .forEach(goal -> table.append(row(bench, results, goal))));
        return table.toString();
    }

    private static Map<String, JsonNode> newest(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(Figures::read)
                    .collect(
                            Collectors.toMap(
                                    results -> results.path("bench").asString(),
                                    results -> results,
                                    BinaryOperator.maxBy(
                                            Comparator.comparing(
                                                    results -> results.path("date").asString())),
                                    TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return Json.tolerant().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String bench, JsonNode results, JsonNode goal) {
        return "| %s: %s | %s%s | %s | %s | %s |%n"
                .formatted(
                        bench,
                        goal.path("goal").asString(),
                        number(goal.path("value")),
                        goal.path("met").asBoolean() ? "" : " (not met)",
                        number(goal.path("demand")),
                        number(goal.path("aim")),
                        results.path("commit").asString());
    }

    private static String number(JsonNode value) {
        return Table.shown(value.asDouble());
    }
}
