package org.handslag.unrecorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.handslag.participant.ParticipantApplication;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Reads one participant over HTTP, once with and once without recording, in turns of the same run:
 * so that whatever else the machine does happens to both. It prints what it measured; a time is
 * worth nothing but beside the other one, so none is asserted.
 */
@Tag("long")
class WhatRecordingCostsTest {
    private static final int READS = Integer.getInteger("reads", 6_000);
    private static final int WARM = Integer.getInteger("warm", 3_000);
    private static final int AT_ONCE = 32;
    private static final double NEEDED_PER_SECOND = 485_000 / 86_400.0;

    private record Reader(Caller caller, String path) {
        static Reader of(RunningService service) {
            String tenant = RunningService.newTenant();
            Caller leader = service.as(tenant, Role.PROCESS_LEADER);
            String id =
                    leader.post(
                                    "/api/participants",
                                    Map.of(
                                            "name", "Amal Haddad",
                                            "municipality", "lomma",
                                            "gender", "woman",
                                            "birthYear", 1984,
                                            "email", "amal@example.org",
                                            "registeredOn", "2016-02-01",
                                            "languages",
                                                    List.of(
                                                            Map.of(
                                                                    "code", "ar", "level",
                                                                    "native"))))
                            .id();
            return new Reader(leader, "/api/participants/" + id);
        }

        /** How long one read takes, in milliseconds. */
        double time() {
            long start = System.nanoTime();
            int status = caller.get(path).status();
            double millis = (System.nanoTime() - start) / 1e6;
            assertThat(status).isEqualTo(200);
            return millis;
        }
    }

    @Test
    void isMeasuredBesideReadingThatIsNotRecorded() throws Exception {
        try (RunningService recorded =
                        RunningService.start(ParticipantApplication.class, "participant-service");
                RunningService unrecorded =
                        RunningService.start(UnrecordedParticipants.class, "participant-service")) {
            Reader with = Reader.of(recorded);
            Reader without = Reader.of(unrecorded);
            inTurns(with, without, WARM);
            double[][] times = inTurns(with, without, READS);

            System.out.printf(
                    Locale.ROOT,
                    "read of one participant, ms, %d reads each in turns:%n%s%s%s",
                    READS,
                    line(times, 50),
                    line(times, 90),
                    line(times, 99));
            double perSecond = throughput(with);
            System.out.printf(
                    Locale.ROOT,
                    "%d callers at once, recorded: %.0f reads/s, %.0f times what 485,000 a day is%n",
                    AT_ONCE,
                    perSecond,
                    perSecond / NEEDED_PER_SECOND);
            assertThat(entries(recorded)).isGreaterThanOrEqualTo(WARM + READS);
            assertThat(entries(unrecorded)).isZero();
        }
    }

    private static long entries(RunningService service) {
        return service.context().getBean(MongoOperations.class).estimatedCount("audit");
    }

    /** Sorted times, of those with recording and of those without. */
    private static double[][] inTurns(Reader with, Reader without, int reads) {
        double[][] times = new double[2][reads];
        for (int i = 0; i < reads; i++) {
            // Whoever comes second finds warmer caches: so each does so half of the time.
            boolean first = i % 2 == 0;
            double one = (first ? with : without).time();
            double other = (first ? without : with).time();
            times[0][i] = first ? one : other;
            times[1][i] = first ? other : one;
        }
        Arrays.sort(times[0]);
        Arrays.sort(times[1]);
        return times;
    }

    private static String line(double[][] times, int percent) {
        double with = at(times[0], percent);
        double without = at(times[1], percent);
        return String.format(
                Locale.ROOT,
                "  p%d with %.2f without %.2f more %.2f%n",
                percent,
                with,
                without,
                with - without);
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static double throughput(Reader reader) throws Exception {
        long start = System.nanoTime();
        int each = 75;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                done.add(
                        callers.submit(() -> IntStream.range(0, each).forEach(_ -> reader.time())));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        return AT_ONCE * each / ((System.nanoTime() - start) / 1e9);
    }
}
