package org.handslag.acceptance.recount;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts {@code facts.ndjson} anew and compares every figure with the reports of the same folder.
 * An interim report is held against the lines up to its freezing.
 */
public final class Recount {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Parts of a report in which every number must be one that was recounted. */
    private static final List<String> COUNTED =
            List.of(
                    "goals",
                    "volumes",
                    "rounds",
                    "meetings",
                    "events",
                    "outcomes",
                    "budget",
                    "unitCosts",
                    "surveys");

    private Recount() {}

    /** Prints each difference of {@code arguments[0]}'s reports; exits 1 where there is any. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 1) {
            out.println("Usage: Recount DIR");
            System.exit(2);
        }
        List<String> differences = differences(Path.of(arguments[0]));
        differences.forEach(out::println);
        out.println(
                differences.isEmpty()
                        ? "The recount agrees with all three reports."
                        : differences.size() + " differences");
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /**
     * Every difference between the ledger and the three reports of a demo's folder.
     *
     * @throws IOException where a file cannot be read
     */
    public static List<String> differences(Path folder) throws IOException {
        List<Entry> lines =
                Files.readAllLines(folder.resolve("facts.ndjson")).stream()
                        .map(line -> new Entry(JSON.readTree(line)))
                        .toList();
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> report :
                Map.of(
                                "interim-1", "interim-1.json",
                                "interim-2", "interim-2.json",
                                "final", "board-report.json")
                        .entrySet()) {
            JsonNode read = JSON.readTree(Files.readString(folder.resolve(report.getValue())));
            compare(upTo(lines, report.getKey()), read)
                    .forEach(difference -> differences.add(report.getValue() + ": " + difference));
        }
        return differences.stream().sorted().toList();
    }

    /** The lines before the report was frozen. */
    private static List<Entry> upTo(List<Entry> lines, String report) {
        List<Entry> before = new ArrayList<>();
        for (Entry line : lines) {
            if (line.operation().equals("freeze-report") && line.text("report").equals(report)) {
                return before;
            }
            before.add(line);
        }
        throw new IllegalStateException("the ledger does not tell of the report " + report);
    }

    private static List<String> compare(List<Entry> lines, JsonNode report) {
        LocalDate day = LocalDate.parse(report.path("asOf").asString(""));
        Map<String, String> counted = count(Telling.of(lines), day);
        Map<String, String> reported = Flat.of(report);
        List<String> differences = new ArrayList<>();
        Set<String> places = new TreeSet<>(counted.keySet());
        reported.forEach(
                (path, value) -> {
                    if (isFigure(path) && value.matches("-?[0-9.]+")) {
                        places.add(path);
                    }
                });
        for (String path : places) {
            String mine = counted.getOrDefault(path, "0");
            String theirs = reported.getOrDefault(path, "0");
            if (!mine.equals(theirs)) {
                differences.add(path + " is " + theirs + ", the ledger gives " + mine);
            }
        }
        return differences;
    }

    /** Whether the place holds something counted, not a name, a printed sum or a row's number. */
    private static boolean isFigure(String path) {
        return COUNTED.stream().anyMatch(path::startsWith)
                && !path.startsWith("budget.disagreements")
                && !path.endsWith(".key")
                && !path.endsWith(".year")
                && !path.endsWith(".inPlan")
                && !path.endsWith(".months")
                && !path.endsWith(".cohort")
                && !path.endsWith("title");
    }

    private static Map<String, String> count(Story story, LocalDate day) {
        Count count = new Count();
        new Goals(story, day, count).all();
        new Volumes(story, day, count).all();
        new Gatherings(story, day, count).all();
        new Outcomes(story, day, count).all();
        new Money(story, day, count).all();
        return count.figures();
    }
}
