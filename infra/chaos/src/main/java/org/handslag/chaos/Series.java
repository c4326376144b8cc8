package org.handslag.chaos;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Site;
import org.handslag.chaos.check.Bus;
import org.handslag.chaos.check.Stores;
import org.handslag.chaos.cluster.Cluster;
import org.handslag.chaos.fault.Schedule;
import org.handslag.launcher.supervisor.StartFailure;
import tools.jackson.databind.json.JsonMapper;

/** Runs of one seed, one after the other, on a platform that is restarted now and then. */
final class Series {

    /** After so many runs everything is restarted, on the same data. */
    private static final int RUNS_PER_START = 25;

    private final Cluster cluster;
    private final Path folder;
    private final Options options;
    private final PrintStream out;
    private final PrintStream remarks;

    /**
     * A series.
     *
     * @param folder of its histories and its progress
     * @param out for results
     * @param remarks for what goes on meanwhile
     */
    Series(Cluster cluster, Path folder, Options options, PrintStream out, PrintStream remarks) {
        this.cluster = cluster;
        this.folder = folder;
        this.options = options;
        this.out = out;
        this.remarks = remarks;
    }

    /** Exits 0 where all runs hold, 1 where one does not. */
    int run() throws InterruptedException, StartFailure {
        Progress progress = new Progress(folder);
        List<Result> results = new ArrayList<>(progress.before(options.from()));
        int number = options.from();
        boolean anew = true;
        while (counted(results) < options.runs()) {
            start(anew);
            anew = false;
            try (Stores stores = new Stores(cluster.database());
                    Bus bus = new Bus(cluster.broker())) {
                Site site = Site.of(cluster.installation());
                boolean holds = true;
                for (int n = 0;
                        n < RUNS_PER_START && holds && counted(results) < options.runs();
                        n++) {
                    Schedule schedule =
                            Schedule.of(
                                    options.seed(), number, cluster.services(), cluster.links());
                    Result result =
                            new Run(cluster, stores, bus, site, options.seed(), schedule)
                                    .go(history(number));
                    results.add(result);
                    progress.add(result);
                    tell(result);
                    // What is wrong now must not be blamed on the next run.
                    holds = result.holds();
                    number++;
                }
            }
        }
        return conclude(results);
    }

    private static int counted(List<Result> results) {
        return (int) results.stream().filter(Result::counts).count();
    }

    private void start(boolean anew) throws StartFailure {
        long begun = System.nanoTime();
        if (anew) {
            // A long series wins back what this takes.
            if (options.runs() >= RUNS_PER_START && cluster.train()) {
                remarks.printf("The JVM's caches are made%n");
            }
            cluster.startAnew();
        } else {
            cluster.restart();
        }
        remarks.printf(
                "The platform is up after %d s%n",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private Path history(int number) {
        return folder.resolve("run-" + number).resolve("history.ndjson");
    }

    private void tell(Result result) {
        PrintStream lines = options.json() ? remarks : out;
        lines.println(result.line());
        if (!result.holds()) {
            result.violations().stream()
                    .limit(20)
                    .forEach(it -> lines.printf("      %s: %s%n", it.kind(), it.what()));
            lines.printf(
                    "      again: --seed %d --from %d; history: %s%n",
                    options.seed(), result.number(), history(result.number()));
        }
    }

    private int conclude(List<Result> results) {
        Summary summary = Summary.of(results);
        if (options.json()) {
            out.println(
                    JsonMapper.builder()
                            .build()
                            .writeValueAsString(
                                    Map.of(
                                            "seed",
                                            options.seed(),
                                            "summary",
                                            summary,
                                            "runs",
                                            results)));
        } else {
            out.println("seed " + options.seed() + ": " + summary.text());
        }
        return summary.holds() ? 0 : 1;
    }
}
