package org.handslag.acceptance.recount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a lived programme has left in its folder. */
record Lived(Blueprint blueprint, List<Entry> lines, List<Frozen> reports) {

    static final String LEDGER = "facts.ndjson";
    private static final String BLUEPRINT = "blueprint.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A report as it was frozen.
     *
     * @param line how many lines of the ledger come before its freezing
     */
    record Frozen(String file, int line, LocalDate asOf, JsonNode content) {}

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
        return new Lived(blueprint, lines, reports);
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
