package org.handslag.benchmark.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Bench;
import org.handslag.benchmark.run.Connection;
import org.handslag.benchmark.run.Goal;
import org.handslag.benchmark.run.MeasuredProcess;
import org.handslag.benchmark.run.Results;
import org.handslag.benchmark.run.WrongOutcome;
import org.handslag.servers.Servers;
import org.handslag.testkit.Space;
import org.handslag.testkit.TestIssuer;

/**
 * {@code ./handslag bench gateway}: what the gateway costs with all of its checks, beside a bare
 * one of the same make and beside asking directly. Each in a process of its own with the same heap
 * and the same collector, taking turns; only ours knows tokens, and only its limits are raised, or
 * it would answer 429.
 */
public final class GatewayBench {
    private static final List<String> JVM =
            List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-Xshare:auto");
    private static final String PATH = "/api/participants/01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final int RATE = 200;
    private static final String UNLIMITED = "100000000";

    private GatewayBench() {}

    /** Measures and prints. */
    public static void main(String[] given) {
        Bench.run(
                "gateway",
                Set.of("--rounds", "--seconds", "--connections", "--subjects"),
                given,
                GatewayBench::measure);
    }

    static void measure(Arguments arguments, Results results) throws Exception {
        int rounds = arguments.number("--rounds", 5, 1);
        Duration length = Duration.ofSeconds(arguments.number("--seconds", 15, 1));
        int connections = arguments.number("--connections", 64, 8);
        List<String> tokens = tokens(arguments.number("--subjects", 200, 5));
        results.parameter("rounds", rounds);
        results.parameter("secondsOfEach", length.toSeconds());
        results.parameter("connections", connections);
        results.parameter("subjects", tokens.size());
        results.parameter("steadyRate", RATE);
        results.parameter("jvm", String.join(" ", JVM));
        List<byte[]> requests = tokens.stream().map(token -> Connection.get(PATH, token)).toList();
        Path data = Files.createTempDirectory("handslag-bench-gateway");
        try (Servers servers = Servers.start(data);
                MeasuredProcess service =
                        MeasuredProcess.start(JVM, TrivialService.class, List.of());
                MeasuredProcess bare =
                        MeasuredProcess.start(JVM, BareGateway.class, List.of(address(service)));
                MeasuredProcess ours =
                        MeasuredProcess.start(JVM, OurGateway.class, settings(servers, service))) {
            mustRefuse(ours, tokens.getFirst());
            Side direct = new Side("direct", service, requests);
            Side handslag = new Side("handslag", ours, requests);
            Side peer = new Side("bare", bare, requests);
            List<Side> sides = List.of(direct, handslag, peer);
            for (int round = 0; round <= rounds; round++) {
                for (int turn = 0; turn < sides.size(); turn++) {
                    Side side = sides.get((turn + round) % sides.size());
                    side.saturate(connections, length);
                    side.steadily(RATE, length);
                }
                if (round == 0) {
                    sides.forEach(Side::forget);
                }
            }
            sides.forEach(side -> results.row(side.columns()));
            results.goal(
                    Goal.atMost(
                            "processor time at saturation, times the bare gateway's",
                            handslag.cpuMicros() / peer.cpuMicros(),
                            1.3,
                            1.1));
            results.goal(
                    Goal.atMost(
                            "the bare gateway's throughput at saturation, times ours",
                            peer.perSecond() / handslag.perSecond(),
                            1.3,
                            1.1));
            results.goal(
                    Goal.atMost(
                            "p99 at 200 a second, ms more than the bare gateway's",
                            handslag.steadyP99() - peer.steadyP99(),
                            5,
                            5));
        }
    }

    private static List<String> tokens(int subjects) {
        return IntStream.range(0, subjects)
                .mapToObj(i -> TestIssuer.shared().token("subject-" + i, "tenant-" + i % 20))
                .toList();
    }

    private static String address(MeasuredProcess process) {
        return "http://127.0.0.1:" + process.port();
    }

    private static List<String> settings(Servers servers, MeasuredProcess service) {
        List<String> settings = new ArrayList<>();
        for (String name :
                List.of(
                        "participant-service",
                        "mentor-service",
                        "matching-service",
                        "meeting-service",
                        "reporting-service")) {
            settings.add("handslag.gateway.services." + name + "=" + address(service));
        }
        for (String limit : List.of("rate", "burst", "tenant.rate", "tenant.burst")) {
            settings.add("handslag.gateway." + limit + "=" + UNLIMITED);
        }
        return Space.on(servers, "gateway").arguments(0, settings.toArray(String[]::new));
    }

    /** A gateway that let everybody in would be quick. */
    private static void mustRefuse(MeasuredProcess gateway, String token)
            throws IOException, WrongOutcome {
        char last = token.charAt(token.length() - 10);
        String forged =
                token.substring(0, token.length() - 10)
                        + (last == 'A' ? 'B' : 'A')
                        + token.substring(token.length() - 9);
        try (Connection connection = new Connection(gateway.port())) {
            int status = connection.send(Connection.get(PATH, forged)).status();
            if (status != 401) {
                throw new WrongOutcome("a forged token was answered " + status);
            }
        }
    }
}
