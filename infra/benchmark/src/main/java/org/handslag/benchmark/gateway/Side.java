package org.handslag.benchmark.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.handslag.benchmark.run.Connection;
import org.handslag.benchmark.run.Connection.Answer;
import org.handslag.benchmark.run.Connections;
import org.handslag.benchmark.run.MeasuredProcess;
import org.handslag.benchmark.run.OpenLoop;
import org.handslag.benchmark.run.Results;
import org.handslag.benchmark.run.Timings;
import org.handslag.benchmark.run.WrongOutcome;
import org.jspecify.annotations.Nullable;

/** One of the ways to the trivial service, and what its rounds have shown. */
final class Side {
    private final String name;
    private final MeasuredProcess asked;
    private final List<byte[]> requests;
    private final List<Round> saturated = new ArrayList<>();
    private final List<Round> steady = new ArrayList<>();
    private final LongAdder refused = new LongAdder();

    /**
     * What a round has shown.
     *
     * @param perSecond answers a second
     * @param cpuMicros processor time of the asked process for each
     */
    private record Round(double perSecond, double cpuMicros, double p50, double p99) {}

    /**
     * @param asked the process whose cost is measured
     * @param requests sent by turns
     */
    Side(String name, MeasuredProcess asked, List<byte[]> requests) {
        this.name = name;
        this.asked = asked;
        this.requests = List.copyOf(requests);
    }

    /** As many requests as so many connections get answered, each after the answer before. */
    void saturate(int connections, Duration length)
            throws InterruptedException, ExecutionException, WrongOutcome {
        Timings timings = new Timings();
        Duration before = asked.cpu();
        long begin = System.nanoTime();
        long until = begin + length.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<@Nullable Void>> callers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int first = i;
                callers.add(threads.submit(() -> askUntil(until, first, timings)));
            }
            for (Future<@Nullable Void> caller : callers) {
                caller.get();
            }
        }
        saturated.add(round(timings, before, begin));
    }

    private @Nullable Void askUntil(long until, int first, Timings timings)
            throws IOException, WrongOutcome {
        try (Connection connection = new Connection(asked.port())) {
            int number = first;
            for (long begin = System.nanoTime(); begin < until; begin = System.nanoTime()) {
                check(connection.send(request(number++)));
                timings.record(System.nanoTime() - begin);
            }
        }
        return null;
    }

    /** So many requests a second, whether those before have been answered or not. */
    void steadily(int rate, Duration length)
            throws InterruptedException, IOException, WrongOutcome {
        Timings timings = new Timings();
        Duration before = asked.cpu();
        long begin = System.nanoTime();
        OpenLoop.Outcome outcome;
        try (Connections connections = new Connections(asked.port())) {
            outcome =
                    OpenLoop.run(
                            rate,
                            length,
                            (number, intended) -> {
                                check(connections.send(request(number)));
                                timings.record(System.nanoTime() - intended);
                            });
        }
        steady.add(round(timings, before, begin));
        if (outcome.failed() > 0) {
            throw new WrongOutcome(
                    "%s: %d of %d calls failed, the first with %s"
                            .formatted(
                                    name,
                                    outcome.failed(),
                                    outcome.calls(),
                                    outcome.firstFailure()));
        }
    }

    private byte[] request(int number) {
        return requests.get(number % requests.size());
    }

    private void check(Answer answer) throws WrongOutcome {
        if (answer.status() == 503) {
            // Overloaded, on a machine that is slow: no wrong answer, but no figure either.
            refused.increment();
        } else if (answer.status() != 200 || answer.length() != TrivialService.ANSWER.length) {
            throw new WrongOutcome(name + " answered " + answer);
        }
    }

    private Round round(Timings timings, Duration cpuBefore, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpu = asked.cpu().minus(cpuBefore).toNanos() / 1e3;
        return new Round(
                timings.count() / seconds,
                cpu / Math.max(1, timings.count()),
                timings.millis(50),
                timings.millis(99));
    }

    /** Throws away what warmed up. */
    void forget() {
        saturated.clear();
        steady.clear();
        refused.reset();
    }

    /** Answers a second at saturation, median of the rounds. */
    double perSecond() {
        return median(saturated.stream().mapToDouble(Round::perSecond).toArray());
    }

    /** Processor time of the asked process for each answer at saturation, median of the rounds. */
    double cpuMicros() {
        return median(saturated.stream().mapToDouble(Round::cpuMicros).toArray());
    }

    /** The p99 of the steady rounds, median. */
    double steadyP99() {
        return median(steady.stream().mapToDouble(Round::p99).toArray());
    }

    SequencedMap<String, Object> columns() {
        return Results.columns(
                "side",
                name,
                "perSecond",
                perSecond(),
                "cpuMicros",
                cpuMicros(),
                "p50Millis",
                median(saturated.stream().mapToDouble(Round::p50).toArray()),
                "p99Millis",
                median(saturated.stream().mapToDouble(Round::p99).toArray()),
                "steadyCpuMicros",
                median(steady.stream().mapToDouble(Round::cpuMicros).toArray()),
                "steadyP50Millis",
                median(steady.stream().mapToDouble(Round::p50).toArray()),
                "steadyP99Millis",
                steadyP99(),
                "refused",
                refused.sum());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Double.NaN
                : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
