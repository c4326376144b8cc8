package org.handslag.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handslag.launcher.plan.Part;
import org.handslag.platform.access.AccessMatrix;
import org.handslag.platform.access.AccessMatrix.Rule;
import org.handslag.platform.access.Role;
import org.handslag.platform.json.Json;

/** Prints who may do what in which service, and how far: the access matrices as tables. */
final class ShowMatrix {
    private static final String MARKDOWN = "--markdown";

    /** Prints every service's table, as plain text or as Markdown. */
    int run(List<String> options) {
        if (!options.isEmpty() && !options.equals(List.of(MARKDOWN))) {
            throw new IllegalArgumentException("./handslag matrix [--markdown]");
        }
        boolean markdown = !options.isEmpty();
        List<String> services =
                Arrays.stream(Part.values()).filter(Part::isService).map(Part::key).toList();
        for (String service : services) {
            Map<String, Rule> rules = AccessMatrix.of(service).rules();
            System.out.println((markdown ? "## " : "") + service + "\n");
            (markdown ? markdown(rules) : plain(rules)).forEach(System.out::println);
            System.out.println();
        }
        return 0;
    }

    /** A line for each role that may. */
    static List<String> plain(Map<String, Rule> rules) {
        List<String> lines = new ArrayList<>();
        rules.forEach(
                (operation, rule) -> {
                    String named = operation;
                    for (Map.Entry<String, String> cell : cells(rule).entrySet()) {
                        lines.add(
                                "  %-24s %-24s %s"
                                        .formatted(named, cell.getKey(), cell.getValue()));
                        named = "";
                    }
                });
        return lines;
    }

    /** A row for each operation, a column for each role that may do anything. */
    static List<String> markdown(Map<String, Rule> rules) {
        List<String> roles =
                rules.values().stream()
                        .flatMap(rule -> cells(rule).keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
        List<String> lines = new ArrayList<>();
        lines.add("| operation | " + String.join(" | ", roles) + " |");
        lines.add("| --- |" + " --- |".repeat(roles.size()));
        rules.forEach(
                (operation, rule) -> {
                    Map<String, String> cells = cells(rule);
                    List<String> row =
                            roles.stream().map(role -> cells.getOrDefault(role, "")).toList();
                    lines.add("| " + operation + " | " + String.join(" | ", row) + " |");
                });
        return lines;
    }

    private static Map<String, String> cells(Rule rule) {
        Map<String, String> cells = new TreeMap<>();
        for (Role role : Role.values()) {
            if (rule.roles().containsKey(role)) {
                cells.put(Json.code(role), Json.code(rule.roles().get(role)));
            }
        }
        if (rule.anyToken()) {
            cells.put(AccessMatrix.TOKEN_HOLDER, "own");
        }
        return cells;
    }
}
