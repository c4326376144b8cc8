package org.handslag.benchmark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.handslag.platform.json.Json;

/**
 * What a run of a bench found: where and when, with which parameters, what was measured, and which
 * demands that meets.
 */
public final class Results {
    private final String name;
    private final Arguments arguments;
    private final Machine machine = Machine.here();
    private final Instant date = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final SequencedMap<String, Object> parameters = new LinkedHashMap<>();
    private final List<SequencedMap<String, Object>> rows = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();

    public Results(String name, Arguments arguments) {
        this.name = name;
        this.arguments = arguments;
    }

    /** Notes with what was measured: {@code aggregates}, {@code 50000}. */
    public void parameter(String what, Object value) {
        parameters.put(what, value);
    }

    /**
     * Adds a line of the table.
     *
     * @param columns values by the column's name, unit in the name ({@code p99Millis}); numbers are
     *     rounded when they are shown
     */
    public void row(SequencedMap<String, Object> columns) {
        rows.add(columns);
    }

    /** Holds a figure to what it must and what it should reach. */
    public void goal(Goal goal) {
        goals.add(goal);
    }

    /** The lines so far. */
    public List<SequencedMap<String, Object>> rows() {
        return List.copyOf(rows);
    }

    /** The figures that were held to something. */
    public List<Goal> goals() {
        return List.copyOf(goals);
    }

    /** All of it as one JSON object. */
    public String json() {
        SequencedMap<String, Object> all = new LinkedHashMap<>();
        all.put("bench", name);
        all.put("quick", arguments.quick());
        all.put("date", date.toString());
        all.put("commit", machine.commit());
        all.put("uncommittedChanges", machine.dirty());
        all.put("machine", machine.description());
        all.put("parameters", parameters);
        all.put("rows", rows);
        all.put("goals", goals.stream().map(Goal::columns).toList());
        return Json.tolerant().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    /** Rows and goals for a reader. */
    public String table() {
        String shown = name + ", " + machine + "\n" + parameters + "\n\n" + Table.of(rows);
        return goals.isEmpty()
                ? shown
                : shown + "\n" + Table.of(goals.stream().map(Goal::columns).toList());
    }

    /**
     * Leaves the JSON as {@code infra/benchmark/results/<commit>-<name>.json}.
     *
     * @return where
     */
    Path write() throws IOException {
        Path folder = folder();
        Files.createDirectories(folder);
        return Files.writeString(
                folder.resolve(machine.commit() + "-" + name + ".json"), json() + "\n");
    }

    /** Where results are left. */
    static Path folder() {
        return Machine.root().resolve("infra/benchmark/results");
    }

    /** A line of the table: names and values by turns. */
    public static SequencedMap<String, Object> columns(Object... namesAndValues) {
        SequencedMap<String, Object> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return columns;
    }

    /** The same line with more columns behind it. */
    public static SequencedMap<String, Object> columns(
            SequencedMap<String, Object> first, Map<String, Object> more) {
        SequencedMap<String, Object> columns = new LinkedHashMap<>(first);
        columns.putAll(more);
        return columns;
    }
}
