package org.handslag.benchmark.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.handslag.benchmark.matching.Instance.Kind;
import org.handslag.benchmark.matching.Solver.Result;

/**
 * {@code ./handslag bench matching [--full] [--threads N] [--rounds N] [--only SIZE] [--json]}: the
 * engine and its peers take turns on the same instances, models built anew each time.
 */
public final class MatchingBench {
    private static final int ROUNDS = 15;
    private static final int NATION_ROUNDS = 5;

    private MatchingBench() {}

    /** What to measure. */
    private record Plan(Instance instance, int rounds, List<Solver> solvers) {}

    /** A row of the results; times in milliseconds. */
    private record Row(
            String size,
            String solver,
            int threads,
            double median,
            double lower,
            double upper,
            Result result,
            double ratio,
            long peakMegabytes) {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean full = false;
        boolean json = false;
        int threads = Runtime.getRuntime().availableProcessors();
        int rounds = 0;
        String only = "";
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--full" -> full = true;
                case "--json" -> json = true;
                case "--threads" -> threads = Integer.parseInt(arguments[++i]);
                case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                case "--only" -> only = arguments[++i];
                default -> {
                    System.err.println("No such option: " + arguments[i]);
                    System.exit(2);
                }
            }
        }
        boolean equal = true;
        boolean heading = true;
        for (Kind kind : Kind.values()) {
            for (int people : new int[] {70, 300, 1000, 10_000, 100_000}) {
                boolean wanted = people < 100_000 || full;
                String name = people + "-" + kind;
                if (!wanted || !name.toLowerCase(Locale.ROOT).startsWith(only)) {
                    continue;
                }
                System.err.printf("measuring %s ...%n", name.toLowerCase(Locale.ROOT));
                Plan plan = plan(people, kind, rounds);
                List<Row> rows = measure(plan, threads);
                equal &= areEqual(rows);
                print(rows, json, heading, System.out);
                heading = false;
            }
        }
        if ((full || only.equals("nation")) && "nation".startsWith(only)) {
            int exit =
                    NationBench.process(threads, NATION_ROUNDS, json).inheritIO().start().waitFor();
            equal &= exit == 0;
        }
        if ((full || only.equals("changes")) && "changes".startsWith(only)) {
            equal &= ChangesBench.measure(json, System.out);
        }
        if (!equal) {
            System.err.println("Answers that must be equal differ, or one is not proved.");
            System.exit(1);
        }
    }

    private static Plan plan(int people, Kind kind, int rounds) {
        List<Solver> solvers =
                new ArrayList<>(List.of(new Engine(), new OrTools(true), new Greedy()));
        if (people <= 10_000 || kind == Kind.ONE_COMPONENT) {
            solvers.add(new OrTools(false));
        }
        if (people <= 1000) {
            solvers.add(new JGraphT());
        }
        if (kind == Kind.ONE_COMPONENT) {
            solvers.removeIf(each -> each.name().equals("or-tools-per-component"));
        }
        int usual = people >= 100_000 ? 5 : ROUNDS;
        return new Plan(
                Instance.of(people, people / 2, kind, 1), rounds == 0 ? usual : rounds, solvers);
    }

    private static List<Row> measure(Plan plan, int threads) {
        int solvers = plan.solvers().size();
        double[][] times = new double[solvers][plan.rounds()];
        Result[] results = new Result[solvers];
        long[] peak = new long[solvers];
        int people = plan.instance().market().participants();
        // Small instances are over before the compiler has seen them: more turns, none counted.
        int warm = people <= 300 ? 20 : people <= 1000 ? 60 : people <= 10_000 ? 5 : 1;
        int repeats = people <= 300 ? 20 : 1;
        for (int round = -warm; round < plan.rounds(); round++) {
            if (people >= 10_000 && round >= 0) {
                System.err.printf("  round %d of %d%n", round + 1, plan.rounds());
            }
            for (int s = 0; s < solvers; s++) {
                Solver solver = plan.solvers().get(s);
                if (round < 0 && solver instanceof JGraphT && round < -2) {
                    continue;
                }
                long before = round == 0 ? used() : 0;
                long start = System.nanoTime();
                for (int k = 0; k < repeats; k++) {
                    results[s] = solver.solve(plan.instance().market(), threads);
                }
                if (round >= 0) {
                    times[s][round] = (System.nanoTime() - start) / 1e6 / repeats;
                }
                if (round == 0) {
                    peak[s] = Math.max(0, used() - before) >> 20;
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        double yardstick = 0;
        for (int s = 0; s < solvers; s++) {
            Arrays.sort(times[s]);
            String name = plan.solvers().get(s).name();
            if (name.startsWith("or-tools") && yardstick == 0) {
                yardstick = quantile(times[s], 50);
            }
        }
        for (int s = 0; s < solvers; s++) {
            double median = quantile(times[s], 50);
            rows.add(
                    new Row(
                            plan.instance().name(),
                            plan.solvers().get(s).name(),
                            plan.solvers().get(s).isParallel() ? threads : 1,
                            median,
                            quantile(times[s], 25),
                            quantile(times[s], 75),
                            results[s],
                            yardstick / median,
                            peak[s]));
        }
        return rows;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double quantile(double[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / 100];
    }

    private static boolean areEqual(List<Row> rows) {
        return rows.stream()
                        .filter(row -> !row.solver().equals("greedy"))
                        .map(Row::result)
                        .distinct()
                        .count()
                == 1;
    }

    private static void print(List<Row> rows, boolean json, boolean heading, PrintStream out) {
        if (heading && !json) {
            out.printf(
                    "%-24s %-24s %3s %10s %10s %10s %8s %10s %7s %6s%n",
                    "size",
                    "solver",
                    "thr",
                    "median ms",
                    "25 %",
                    "75 %",
                    "matched",
                    "score",
                    "faster",
                    "MB");
        }
        for (Row row : rows) {
            String form =
                    json
                            ? "{\"size\":\"%s\",\"solver\":\"%s\",\"threads\":%d,\"medianMillis\":%.3f,\"quartiles\":[%.3f,%.3f],\"matched\":%d,\"score\":%d,\"ratioToOrToolsPerComponent\":%.2f,\"heapMegabytes\":%d}%n"
                            : "%-24s %-24s %3d %10.3f %10.3f %10.3f %8d %10d %7.2f %6d%n";
            out.printf(
                    Locale.ROOT,
                    form,
                    row.size(),
                    row.solver(),
                    row.threads(),
                    row.median(),
                    row.lower(),
                    row.upper(),
                    row.result().matched(),
                    row.result().score(),
                    row.ratio(),
                    row.peakMegabytes());
        }
        out.flush();
    }
}
