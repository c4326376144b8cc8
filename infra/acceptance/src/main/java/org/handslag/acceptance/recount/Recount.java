package org.handslag.acceptance.recount;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts a lived programme's {@code facts.ndjson} anew, by its {@code blueprint.json} alone, and
 * compares every figure with every report in the same folder. Each report is held against the lines
 * up to its freezing.
 */
public final class Recount {

    private static final int UNREADABLE = 2;

    private Recount() {}

    /**
     * What came of it.
     *
     * @param figures how many were compared
     * @param reports in how many reports
     * @param differences each with its report, its place and both figures
     */
    public record Found(int figures, int reports, List<String> differences) {}

    /** Runs {@code ./handslag recount DIR} and exits as {@link #run} answers. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 1) {
            out.println("Usage: ./handslag recount DIR");
            System.exit(UNREADABLE);
        }
        System.exit(run(Path.of(arguments[0]), out));
    }

    /**
     * Prints each difference of a programme's folder, or of every such folder in this one.
     *
     * @return 0 where all agree, 1 where there is a difference, 2 where something cannot be read
     */
    public static int run(Path folder, PrintStream out) {
        int code = 0;
        try {
            for (Path one : folders(folder)) {
                code = Math.max(code, show(one, out));
            }
        } catch (Unreadable | IOException e) {
            out.println(e.getMessage());
            code = UNREADABLE;
        }
        return code;
    }

    private static int show(Path folder, PrintStream out) {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        try {
            Found found = of(folder);
            found.differences().forEach(one -> out.println(name + ": " + one));
            out.println(
                    name
                            + ": "
                            + (found.differences().isEmpty()
                                    ? "The recount agrees with "
                                            + found.figures()
                                            + " figures of "
                                            + found.reports()
                                            + " reports"
                                    : found.differences().size()
                                            + " differences in "
                                            + found.figures()
                                            + " figures of "
                                            + found.reports()
                                            + " reports"));
            return found.differences().isEmpty() ? 0 : 1;
        } catch (Unreadable e) {
            out.println(name + ": " + e.getMessage());
            return UNREADABLE;
        }
    }

    /** The folder itself where it has a ledger, else those in it that have one. */
    private static List<Path> folders(Path folder) throws IOException {
        if (Files.exists(folder.resolve(Lived.LEDGER))) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new Unreadable(folder + " is no folder");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> lived =
                    inside.filter(one -> Files.exists(one.resolve(Lived.LEDGER))).sorted().toList();
            if (lived.isEmpty()) {
                throw new Unreadable(
                        "neither " + folder + " nor a folder in it has " + Lived.LEDGER);
            }
            return lived;
        }
    }

    /**
     * Recounts a programme's folder.
     *
     * @throws Unreadable where a file is missing or does not say what it should
     */
    public static Found of(Path folder) {
        Lived lived = Lived.in(folder);
        List<String> differences = new ArrayList<>();
        int figures = 0;
        for (Lived.Frozen report : lived.reports()) {
            AsOf at =
                    new AsOf(
                            lived.blueprint(),
                            Telling.of(lived.lines().subList(0, report.line()), lived.blueprint()),
                            lived.sistersAt(report),
                            report.asOf());
            Comparison comparison = Comparison.of(Sections.count(at), Flat.of(report.content()));
            figures += comparison.figures();
            comparison.differences().forEach(one -> differences.add(report.file() + ": " + one));
        }
        Comparison published = PublishedFigures.of(folder);
        figures += published.figures();
        differences.addAll(published.differences());
        differences.addAll(Publications.computable(folder));
        return new Found(figures, lived.reports().size(), differences.stream().sorted().toList());
    }
}
