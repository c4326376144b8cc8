package org.handslag.benchmark.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Bench;
import org.handslag.benchmark.run.Goal;
import org.handslag.benchmark.run.Machine;
import org.handslag.benchmark.run.Results;
import org.handslag.benchmark.startup.Installation.Started;
import org.handslag.servers.ServerProcess;

/**
 * {@code ./handslag bench startup}: from the command to a healthy platform, and the memory that all
 * its processes have then, as one JVM and as six processes, with the caches of classes and without;
 * beside it Kafka and the database alone. Whatever is started here has been started before: the
 * first start, which makes tenants, and the stop after it, which makes caches, are not measured.
 */
public final class StartupBench {
    private static final String ALONE = "Kafka and database alone";

    private StartupBench() {}

    /** Measures and prints. */
    public static void main(String[] given) {
        Bench.run(
                "startup",
                Set.of("--rounds", "--port-shift"),
                given,
                (arguments, results) ->
                        measure(arguments, results, Machine.root().resolve("handslag")));
    }

    static void measure(Arguments arguments, Results results, Path script) throws Exception {
        int rounds = arguments.number("--rounds", 5, 1);
        int portShift = arguments.number("--port-shift", 18_000, 18_000);
        results.parameter("rounds", rounds);
        Started alone = median(alone(rounds));
        row(results, ALONE, "", alone);
        Way one = new Way(script, portShift, List.of());
        one.measure(results, "one JVM", rounds);
        if (!arguments.quick()) {
            new Way(script, portShift, List.of("--processes"))
                    .measure(results, "six processes", rounds);
        }
        Started cached = median(one.cached);
        results.goal(
                Goal.atMost(
                        "start of one JVM with cache, times that without",
                        cached.seconds() / median(one.uncached).seconds(),
                        0.5,
                        0.5));
        results.goal(
                Goal.atMost("start of one JVM with cache, in seconds", cached.seconds(), 10, 10));
        results.goal(
                Goal.atMost(
                        "resident MB of one JVM with cache, more than Kafka and database alone",
                        cached.megabytes() - alone.megabytes(),
                        900,
                        900));
    }

    /** One way of running the platform, and its starts. */
    private static final class Way {
        private final Path script;
        private final int portShift;
        private final List<String> options;
        private final List<Started> cached = new ArrayList<>();
        private final List<Started> uncached = new ArrayList<>();

        Way(Path script, int portShift, List<String> options) {
            this.script = script;
            this.portShift = portShift;
            this.options = options;
        }

        void measure(Results results, String name, int rounds) throws Exception {
            Path data = Files.createTempDirectory("handslag-bench-startup");
            Installation installation = new Installation(script, data, portShift, options);
            try {
                installation.up(true);
                installation.down();
                for (int round = 0; round < rounds; round++) {
                    uncached.add(installation.up(false));
                    installation.down();
                    cached.add(installation.up(true));
                    installation.down();
                }
            } finally {
                installation.down();
            }
            row(results, name, "without", median(uncached));
            row(results, name, "with", median(cached));
        }
    }

    /** Each as a process of its own, the flags as the launcher's but for the heap. */
    private static List<Started> alone(int rounds) throws IOException {
        List<Started> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Path data = Files.createTempDirectory("handslag-bench-engines");
            long begin = System.nanoTime();
            try (ServerProcess mongo = ServerProcess.mongo(data.resolve("data.mv"), 0);
                    ServerProcess kafka = ServerProcess.kafka(data.resolve("kafka"), 0)) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                long kilobytes =
                        Installation.residentKilobytes(mongo.pid())
                                + Installation.residentKilobytes(kafka.pid());
                all.add(new Started(seconds, kilobytes / 1024.0));
            }
        }
        return all;
    }

    private static void row(Results results, String what, String cache, Started started) {
        results.row(
                Results.columns(
                        "what",
                        what,
                        "cache",
                        cache,
                        "seconds",
                        started.seconds(),
                        "residentMegabytes",
                        started.megabytes()));
    }

    private static Started median(List<Started> all) {
        return new Started(median(all, Started::seconds), median(all, Started::megabytes));
    }

    private static double median(List<Started> all, ToDoubleFunction<Started> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
