package org.handslag.benchmark.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Bench;
import org.handslag.benchmark.run.Goal;
import org.handslag.benchmark.run.OpenLoop;
import org.handslag.benchmark.run.Results;
import org.handslag.benchmark.run.Timings;
import org.handslag.benchmark.run.WrongOutcome;
import org.handslag.meeting.MeetingApplication;
import org.handslag.reporting.ReportingApplication;
import org.handslag.servers.Servers;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;

/**
 * {@code ./handslag bench load}: what a command, an event, a projection and a point read cost while
 * the live pairs of 647 tenants grow a hundredfold, and whether ten times the busiest hour of a
 * national day can be held at each size. Meeting service, reporting service, broker and database
 * share this process, so its processor time holds all of what something costs.
 */
public final class LoadBench {
    /** Events and audited reads of a national day. */
    private static final int EVENTS_A_DAY = 60_000;

    private static final int READS_A_DAY = 485_000;

    /** What the busiest hour has of a day (an office day of eight hours, with a peak of 15 %). */
    private static final double BUSIEST_HOUR = 0.15;

    private static final double TIMES = 10;
    private static final double COMMAND_RATE = TIMES * BUSIEST_HOUR * EVENTS_A_DAY / 3_600;
    private static final double READ_RATE = TIMES * BUSIEST_HOUR * READS_A_DAY / 3_600;

    /** Of so many commands one is followed until it is applied: following costs, too. */
    private static final int FOLLOWED = 10;

    private static final List<String> COSTS = List.of("command", "event", "projection", "read");

    private final Work work;
    private final Duration each;

    private LoadBench(Work work, Duration each) {
        this.work = work;
        this.each = each;
    }

    /** Measures and prints. */
    public static void main(String[] given) {
        Bench.run(
                "load",
                Set.of("--smallest", "--seconds", "--hold", "--warm-up"),
                given,
                LoadBench::measure);
    }

    static void measure(Arguments arguments, Results results) throws Exception {
        int smallest = arguments.number("--smallest", 1_000, 10);
        Duration each = Duration.ofSeconds(arguments.number("--seconds", 40, 1));
        Duration hold = Duration.ofSeconds(arguments.number("--hold", 600, 2));
        Duration warmUp = Duration.ofSeconds(arguments.number("--warm-up", 60, 1));
        results.parameter("tenants", Nation.TENANTS);
        results.parameter("commandsASecond", COMMAND_RATE);
        results.parameter("readsASecond", READ_RATE);
        results.parameter("secondsOfEach", each.toSeconds());
        results.parameter("secondsHeld", hold.toSeconds());
        Path data = Files.createTempDirectory("handslag-bench-load");
        try (Servers servers = Servers.start(data);
                RunningService meetings =
                        RunningService.startIn(
                                Space.on(servers, MeetingApplication.NAME),
                                MeetingApplication.class,
                                MeetingApplication.NAME);
                RunningService reports =
                        RunningService.startIn(
                                Space.on(servers, ReportingApplication.NAME),
                                ReportingApplication.class,
                                ReportingApplication.NAME)) {
            Nation nation = new Nation();
            Filling filling = new Filling(nation, meetings, reports, meetings.space().bus());
            filling.tenants();
            try (Work work = new Work(nation, filling, meetings, reports, meetings.space().bus())) {
                LoadBench bench = new LoadBench(work, each);
                Map<String, Double> first = new LinkedHashMap<>();
                Map<String, Double> last = new LinkedHashMap<>();
                for (int size : List.of(smallest, smallest * 10, smallest * 100)) {
                    System.err.printf("filling to %d pairs ...%n", size);
                    filling.growTo(size);
                    work.among(size);
                    if (first.isEmpty()) {
                        bench.hold(warmUp, new LinkedHashMap<>());
                        work.awaitAllApplied();
                    }
                    System.err.printf("measuring at %d pairs ...%n", size);
                    SequencedMap<String, Object> row = Results.columns("pairs", size);
                    last.clear();
                    bench.hold(hold, row);
                    // Behind the long hold all is compiled, at the smallest size as at the others.
                    bench.costs(last);
                    last.forEach((what, micros) -> row.put(what + "CpuMicros", micros));
                    results.row(row);
                    if (first.isEmpty()) {
                        first.putAll(last);
                    }
                    mustKnowAll(reports, size + work.acknowledged());
                }
                for (String what : COSTS) {
                    results.goal(
                            Goal.atMost(
                                    "processor time per %s, times that at %d pairs"
                                            .formatted(what, smallest),
                                    last.getOrDefault(what, Double.NaN)
                                            / first.getOrDefault(what, Double.NaN),
                                    1.5,
                                    1.1));
                }
            }
        }
    }

    /** Nothing that was acknowledged may be missing where it is read. */
    private static void mustKnowAll(RunningService reports, long meetings) throws WrongOutcome {
        Filling.awaitCount(reports, "meetings", meetings);
        long known = Filling.count(reports, "meetings");
        if (known != meetings) {
            throw new WrongOutcome(known + " meetings are known, and not " + meetings);
        }
    }

    /** Processor time in microseconds of each kind of work, what runs anyway left out. */
    private void costs(Map<String, Double> micros) throws InterruptedException, WrongOutcome {
        double idle = idleCpu();
        micros.put("command", cost(COMMAND_RATE * 2, idle, () -> work.command()));
        micros.put("event", cost(COMMAND_RATE * 2, idle, work::event));
        micros.put("projection", cost(READ_RATE, idle, work::projection));
        micros.put("read", cost(READ_RATE, idle, work::read));
    }

    /** Something that is done over and over. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private double cost(double rate, double idle, Step step)
            throws InterruptedException, WrongOutcome {
        long cpu = cpu();
        long begin = System.nanoTime();
        OpenLoop.Outcome outcome = OpenLoop.run(rate, each, (number, intended) -> step.run());
        mustHaveWorked(outcome);
        // What a call leads to belongs to its cost, and not to the next one's.
        work.awaitAllApplied();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return ((cpu() - cpu) / 1e3 - idle * seconds) / outcome.calls();
    }

    /** Processor time in microseconds a second while nobody asks for anything. */
    private double idleCpu() throws InterruptedException {
        long cpu = cpu();
        long begin = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(each.toNanos() / 2);
        return (cpu() - cpu) / 1e3 / ((System.nanoTime() - begin) / 1e9);
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Ten times the busiest hour: commands and reads side by side. */
    private void hold(Duration length, SequencedMap<String, Object> row)
            throws InterruptedException, WrongOutcome {
        Timings commands = new Timings();
        Timings applied = new Timings();
        Timings reads = new Timings();
        double share = COMMAND_RATE / (COMMAND_RATE + READ_RATE);
        OpenLoop.Outcome outcome =
                OpenLoop.run(
                        COMMAND_RATE + READ_RATE,
                        length,
                        (number, intended) -> {
                            long before = (long) (number * share);
                            if ((long) ((number + 1) * share) > before) {
                                Work.Written written = work.command();
                                commands.record(System.nanoTime() - intended);
                                if (before % FOLLOWED == 0) {
                                    work.awaitApplied(written);
                                    applied.record(System.nanoTime() - intended);
                                }
                            } else {
                                work.read();
                                reads.record(System.nanoTime() - intended);
                            }
                        });
        mustHaveWorked(outcome);
        put(row, "command", commands);
        put(row, "applied", applied);
        put(row, "read", reads);
    }

    private static void put(SequencedMap<String, Object> row, String what, Timings timings) {
        row.put(what + "P50Millis", timings.millis(50));
        row.put(what + "P99Millis", timings.millis(99));
    }

    private static void mustHaveWorked(OpenLoop.Outcome outcome) throws WrongOutcome {
        if (outcome.failed() > 0) {
            throw new WrongOutcome(
                    "%d of %d calls failed, the first with %s"
                            .formatted(outcome.failed(), outcome.calls(), outcome.firstFailure()));
        }
    }
}
