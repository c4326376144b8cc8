package org.handslag.acceptance.recount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a lived programme has left in its folder.
 *
 * @param sisters programmes beside it that share its people, by the keys of their blueprints
 */
record Lived(
        Blueprint blueprint, List<Entry> lines, List<Frozen> reports, Map<String, Beside> sisters) {

    static final String LEDGER = "facts.ndjson";
    private static final String BLUEPRINT = "blueprint.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A report as it was frozen.
     *
     * @param line how many lines of the ledger come before its freezing
     */
    record Frozen(String file, int line, LocalDate asOf, JsonNode content) {}

    /** A programme beside it. */
    record Beside(Blueprint blueprint, List<Entry> lines) {}

    /**
     * Reads a folder: its ledger, its blueprint and every report that the ledger tells of.
     *
     * @throws Unreadable where something is missing or is no JSON
     */
    static Lived in(Path folder) {
        List<Entry> lines = lines(folder.resolve(LEDGER));
        Blueprint blueprint = new Blueprint(json(folder.resolve(BLUEPRINT)));
        Map<String, Path> files = frozen(folder);
        List<Frozen> reports = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            Entry line = lines.get(n);
            if (line.operation().equals("freeze-report")) {
                Path file = files.get(line.answered());
                if (file == null) {
                    throw new Unreadable(
                            "no file in "
                                    + folder
                                    + " is the report "
                                    + line.text("report")
                                    + " that was frozen in line "
                                    + (n + 1));
                }
                LocalDate asOf = Telling.of(line.day("asOf"));
                reports.add(new Frozen(file.getFileName().toString(), n, asOf, json(file)));
            }
        }
        if (reports.isEmpty()) {
            throw new Unreadable("the ledger in " + folder + " tells of no frozen report");
        }
        return new Lived(blueprint, lines, reports, sisters(folder, blueprint, lines));
    }

    /** The sisters that were lived in the same tenant; others know nothing of these people. */
    private static Map<String, Beside> sisters(
            Path folder, Blueprint blueprint, List<Entry> lines) {
        Map<String, Beside> sisters = new TreeMap<>();
        for (String key : Blueprint.texts(blueprint.at("sisters"))) {
            Path beside = folder.toAbsolutePath().resolveSibling(key);
            if (Files.exists(beside.resolve(LEDGER))) {
                List<Entry> theirs = lines(beside.resolve(LEDGER));
                if (!tenant(lines).isEmpty() && tenant(theirs).equals(tenant(lines))) {
                    sisters.put(
                            key,
                            new Beside(new Blueprint(json(beside.resolve(BLUEPRINT))), theirs));
                }
            }
        }
        return sisters;
    }

    private static String tenant(List<Entry> lines) {
        return lines.stream()
                .map(line -> line.line().path("tenant").asString(""))
                .filter(tenant -> !tenant.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What sisters had recorded when a report was frozen. */
    List<Sister> sistersAt(Frozen report) {
        Entry then = lines.get(report.line());
        List<Sister> told = new ArrayList<>();
        sisters.forEach(
                (key, one) -> {
                    List<Entry> before =
                            one.lines().stream().filter(line -> line.before(then)).toList();
                    told.add(new Sister(key, Telling.of(before, one.blueprint())));
                });
        return told;
    }

    /** The reports of a folder by their ids. */
    private static Map<String, Path> frozen(Path folder) {
        Map<String, Path> files = new HashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.toString().endsWith(".json"))
                    .forEach(
                            file -> {
                                String id = json(file).path("frozen").path("id").asString("");
                                files.put(id, file);
                            });
        } catch (IOException e) {
            throw new Unreadable(folder + " cannot be read: " + e.getMessage());
        }
        return files;
    }

    private static List<Entry> lines(Path file) {
        List<Entry> lines = new ArrayList<>();
        for (String line : text(file).split("\n")) {
            try {
                lines.add(new Entry(JSON.readTree(line)));
            } catch (JacksonException e) {
                throw new Unreadable(
                        file + ", line " + (lines.size() + 1) + ": " + e.getOriginalMessage());
            }
        }
        return lines;
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(text(file));
        } catch (JacksonException e) {
            throw new Unreadable(file + ": " + e.getOriginalMessage());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Unreadable(file + " cannot be read");
        }
    }
}
