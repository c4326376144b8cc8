package org.handslag.benchmark.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.assign.Outcome.Assigned;
import org.handslag.matching.engine.score.Candidates;
import org.handslag.matching.engine.score.Candidates.Proved;

/**
 * From the profiles of a country to the optimum over all possible pairs, scoring included. In a
 * process of its own with a bounded heap, so that its memory is not that of the peers.
 */
public final class NationBench {
    private static final int PARTICIPANTS = 100_000;

    /** As many edges of each person as it begins with. */
    private static final int BEST = 40;

    private NationBench() {}

    /**
     * The command of the process that measures.
     *
     * @param rounds how often it is solved
     */
    static ProcessBuilder process(int threads, int rounds, boolean json) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xmx280m",
                "-cp",
                System.getProperty("java.class.path"),
                NationBench.class.getName(),
                Integer.toString(threads),
                Integer.toString(rounds),
                Boolean.toString(json));
    }

    /** Measures: threads, rounds, and whether to answer in JSON. */
    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[1]);
        boolean json = Boolean.parseBoolean(arguments[2]);
        measure(Integer.parseInt(arguments[0]), rounds, json, System.out);
    }

    private static void measure(int threads, int rounds, boolean json, PrintStream out) {
        System.err.println("measuring nation ...");
        Nation nation = Nation.of(PARTICIPANTS, PARTICIPANTS / 2, 1);
        double[] times = new double[rounds];
        for (int round = 0; round < rounds - 1; round++) {
            times[round] = solve(nation, threads).millis();
            System.err.printf("  round %d of %d%n", round + 1, rounds);
        }
        Solved last = solve(nation, threads);
        times[rounds - 1] = last.millis();
        Arrays.sort(times);
        String form =
                json
                        ? "{\"size\":\"nation\",\"solver\":\"handslag\",\"threads\":%d,"
                                + "\"medianMillis\":%.3f,\"quartiles\":[%.3f,%.3f],\"matched\":%d,"
                                + "\"score\":%d,\"certified\":%b,\"possiblePairs\":%d,"
                                + "\"solvedRounds\":%d,\"processMegabytes\":%d}%n"
                        : "nation: %d threads, %.0f ms (%.0f to %.0f), matched %d, score %d,"
                                + " certified %b, %d possible pairs, solved %d times,"
                                + " %d MB of memory at most%n";
        out.printf(
                Locale.ROOT,
                form,
                threads,
                times[(rounds - 1) / 2],
                times[(rounds - 1) / 4],
                times[(rounds - 1) * 3 / 4],
                last.found().matched(),
                last.found().score(),
                new NationCheck(nation, last.found()).proves(),
                last.proved().possible(),
                last.proved().rounds(),
                peakMegabytes());
    }

    private record Solved(Proved proved, Assignment found, double millis) {}

    private static Solved solve(Nation nation, int threads) {
        int[] none = new int[PARTICIPANTS];
        Arrays.fill(none, -1);
        long start = System.nanoTime();
        Proved proved =
                new Candidates(nation.participants(), nation.mentors(), Nation.POLICY)
                        .assign(nation.capacities(), none, 0, BEST, Terms.of(1), threads);
        double millis = (System.nanoTime() - start) / 1e6;
        return new Solved(proved, ((Assigned) proved.outcome()).assignment(), millis);
    }

    /** The most the process has had resident; 0 where the system does not tell. */
    private static long peakMegabytes() {
        try {
            List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
            return status.stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
