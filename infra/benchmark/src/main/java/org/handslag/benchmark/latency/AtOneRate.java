package org.handslag.benchmark.latency;

import java.time.Duration;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.handslag.benchmark.run.OpenLoop;
import org.handslag.benchmark.run.Results;
import org.handslag.benchmark.run.Timings;
import org.handslag.benchmark.run.WrongOutcome;
import org.handslag.testkit.Answer;
import org.handslag.testkit.RunningService;

/**
 * What commands at one rate have shown. All times count from when a command was meant to begin.
 *
 * @param failed calls that were not acknowledged
 * @param duplicates what came to the topic more than once
 * @param answer until the command was acknowledged
 * @param topic until its event could be read from the topic
 * @param report until a report would have counted it
 * @param drainSeconds from when the last command was meant to begin until all were seen
 */
record AtOneRate(
        int rate,
        int calls,
        long failed,
        long duplicates,
        Timings answer,
        Timings topic,
        Timings report,
        double drainSeconds) {

    /** What a client's pool of connections would hold; who finds none waits, and is measured. */
    static final int CONNECTIONS = 128;

    private static final Duration DRAINED_AFTER = Duration.ofMinutes(5);

    /**
     * Plans meetings at this rate and follows each.
     *
     * @throws WrongOutcome where one that was acknowledged came to no report
     */
    static AtOneRate of(Field field, RunningService reporting, int rate, int seconds)
            throws InterruptedException, WrongOutcome {
        System.err.printf("%d a second for %d s ...%n", rate, seconds);
        Map<String, Long> intendedOf = new ConcurrentHashMap<>();
        Timings answers = new Timings();
        Semaphore connections = new Semaphore(CONNECTIONS);
        try (Arrivals arrivals = new Arrivals(reporting.space().servers().bootstrapServers());
                Sightings sightings = new Sightings(reporting, arrivals)) {
            OpenLoop.Outcome outcome =
                    OpenLoop.run(
                            rate,
                            Duration.ofSeconds(seconds),
                            (number, intended) -> {
                                connections.acquire();
                                try {
                                    Answer answer = field.plan(number);
                                    answers.record(System.nanoTime() - intended);
                                    intendedOf.put(field.key(answer), intended);
                                } finally {
                                    connections.release();
                                }
                            });
            if (outcome.failed() > 0) {
                System.err.printf(
                        "%d failed, the first: %s%n", outcome.failed(), outcome.firstFailure());
            }
            mustAllBeSeen(intendedOf.keySet(), sightings.at().keySet());
            return new AtOneRate(
                    rate,
                    outcome.calls(),
                    outcome.failed(),
                    arrivals.duplicates(),
                    answers,
                    since(intendedOf, arrivals.at()),
                    since(intendedOf, sightings.at()),
                    drain(intendedOf, sightings.at()));
        }
    }

    private static void mustAllBeSeen(Set<String> expected, Set<String> seen) throws WrongOutcome {
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(100))
                    .atMost(DRAINED_AFTER)
                    .until(() -> seen.containsAll(expected));
        } catch (ConditionTimeoutException e) {
            long lost = expected.stream().filter(key -> !seen.contains(key)).count();
            throw new WrongOutcome(lost + " acknowledged meetings came to no report");
        }
    }

    private static Timings since(Map<String, Long> intendedOf, Map<String, Long> at) {
        Timings timings = new Timings();
        intendedOf.forEach((key, intended) -> timings.record(at.get(key) - intended));
        return timings;
    }

    private static double drain(Map<String, Long> intendedOf, Map<String, Long> at) {
        long last = intendedOf.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long seen = at.values().stream().mapToLong(Long::longValue).max().orElse(last);
        return (seen - last) / 1e9;
    }

    SequencedMap<String, Object> columns() {
        return Results.columns(
                "perSecond",
                rate,
                "calls",
                calls,
                "failed",
                failed,
                "lost",
                0,
                "duplicates",
                duplicates,
                "answerP50Millis",
                answer.millis(50),
                "answerP99Millis",
                answer.millis(99),
                "topicP50Millis",
                topic.millis(50),
                "topicP99Millis",
                topic.millis(99),
                "topicMaxMillis",
                topic.millis(100),
                "reportP50Millis",
                report.millis(50),
                "reportP99Millis",
                report.millis(99),
                "reportMaxMillis",
                report.millis(100),
                "drainSeconds",
                drainSeconds);
    }
}
