package org.handslag.benchmark.latency;

import java.util.Set;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Bench;
import org.handslag.benchmark.run.Engines;
import org.handslag.benchmark.run.Goal;
import org.handslag.benchmark.run.Results;
import org.handslag.meeting.MeetingApplication;
import org.handslag.reporting.ReportingApplication;
import org.handslag.testkit.RunningService;

/**
 * {@code ./handslag bench latency [--rate N] [--seconds N]}: meetings are planned at the meeting
 * service over HTTP, at an even rate, and followed to their topic and into the mirror from which
 * the reporting service computes its reports. Both services and the client run in this process,
 * broker and database in others.
 */
public final class LatencyBench {
    private static final Set<String> OPTIONS = Set.of("--rate", "--seconds");
    private static final int PAIRS = 100;
    private static final int STEADY = 200;
    private static final int HIGH = 1_000;
    private static final int SLOW = 20;
    private static final int WARM_UP_SECONDS = 120;
    private static final String WARM = "warm";

    private LatencyBench() {}

    public static void main(String[] arguments) {
        Bench.run("latency", OPTIONS, arguments, LatencyBench::measure);
    }

    static void measure(Arguments arguments, Results results) throws Exception {
        int only = arguments.number("--rate", 0, SLOW);
        try (Engines engines = Engines.start();
                RunningService meetings =
                        engines.service(MeetingApplication.class, MeetingApplication.NAME);
                RunningService reporting =
                        engines.service(ReportingApplication.class, ReportingApplication.NAME)) {
            Field field = Field.of(meetings, PAIRS);
            results.parameter("pairs", PAIRS);
            results.parameter("connections", AtOneRate.CONNECTIONS);
            // A service that has just been started is slower for a while: its compilers are busy.
            int warming = arguments.quick() ? 1 : WARM_UP_SECONDS;
            int warmingRate = arguments.quick() ? SLOW : STEADY;
            row(results, "just started", AtOneRate.of(field, reporting, warmingRate, warming));
            if (only > 0) {
                int seconds = arguments.number("--seconds", 60, 5);
                row(results, WARM, AtOneRate.of(field, reporting, only, seconds));
                return;
            }
            int seconds = arguments.number("--seconds", 300, 5);
            steady(AtOneRate.of(field, reporting, STEADY, seconds), results);
            int fewer = arguments.number("--seconds", 60, 5);
            AtOneRate high = AtOneRate.of(field, reporting, HIGH, fewer);
            row(results, WARM, high);
            results.goal(Goal.atMost("not acknowledged at 1000 a second", high.failed(), 0, 0));
        }
    }

    private static void steady(AtOneRate steady, Results results) {
        row(results, WARM, steady);
        results.goal(
                Goal.atMost(
                        "to the topic at 200 a second, p99 in ms",
                        steady.topic().millis(99),
                        150,
                        60));
        results.goal(
                Goal.atMost(
                        "into the report at 200 a second, p99 in ms",
                        steady.report().millis(99),
                        500,
                        200));
    }

    private static void row(Results results, String services, AtOneRate shown) {
        results.row(Results.columns(Results.columns("services", services), shown.columns()));
    }
}
