package org.handslag.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.handslag.acceptance.client.Quiet;
import org.handslag.chaos.cluster.Cluster;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.Ports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class TwoRunsTest {
    private static final int SHIFTS = 400;
    private static final int STEP = 25;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void holdWhatWasAcknowledgedAndLeaveNothingRunning(@TempDir Path root) throws Exception {
        Quiet.logs();
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        Options options = Options.of(List.of("--runs", "2"), seed);

        int status;
        try (Cluster cluster = Cluster.in(root, Map.of(Ports.SHIFT, freeShift()))) {
            status = new Series(cluster, root.resolve("series"), options, out, out).run();
        }

        assertThat(status).as(told.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(Files.readAllLines(root.resolve("series").resolve("runs.ndjson")))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    /** One by which every port of a plan like the cluster's is free. */
    private static String freeShift() {
        int first = ThreadLocalRandom.current().nextInt(10_000, 13_000);
        return Stream.iterate(first, shift -> shift + STEP)
                .limit(SHIFTS)
                .filter(TwoRunsTest::isFree)
                .findFirst()
                .map(String::valueOf)
                .orElseThrow();
    }

    private static boolean isFree(int shift) {
        Plan plan = new Plan(true, 2, Ports.in(Map.of(Ports.SHIFT, "" + shift)));
        return plan.units().stream()
                .flatMap(unit -> plan.ports().byVariable(unit).values().stream())
                .allMatch(TwoRunsTest::isFreePort);
    }

    private static boolean isFreePort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
