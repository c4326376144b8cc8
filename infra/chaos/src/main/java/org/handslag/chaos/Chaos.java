package org.handslag.chaos;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.handslag.acceptance.client.Quiet;
import org.handslag.chaos.cluster.Cluster;
import org.handslag.launcher.supervisor.StartFailure;

/** The command {@code ./handslag chaos}: see the module's README. */
public final class Chaos {

    private static final int ANY_SEED = 1_000_000;

    private Chaos() {}

    /**
     * Exits 0 where every run holds, 1 where one does not or the platform did not start, 2 where
     * the options will not do.
     */
    public static void main(String[] arguments) throws InterruptedException {
        Quiet.logs();
        Path data = Path.of(System.getenv().getOrDefault("HANDSLAG_DATA", ".handslag"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options;
        try {
            options =
                    Options.of(List.of(arguments), ThreadLocalRandom.current().nextLong(ANY_SEED));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(Options.USAGE);
            System.exit(2);
            return;
        }
        System.exit(run(data.toAbsolutePath().normalize().resolve("chaos"), options, out));
    }

    private static int run(Path root, Options options, PrintStream out)
            throws InterruptedException {
        Cluster cluster = Cluster.in(root, System.getenv());
        // After Ctrl-C, too, nothing is left running.
        Thread interrupted = new Thread(cluster::close, "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        PrintStream remarks = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            return new Series(
                            cluster, root.resolve("seed-" + options.seed()), options, out, remarks)
                    .run();
        } catch (StartFailure e) {
            remarks.println(e.getMessage());
            e.lastLines().forEach(line -> remarks.println("    " + line));
            return 1;
        }
    }
}
