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
import org.handslag.participant.ParticipantApplication;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reads one participant over HTTP, with and without recording, in turns of the same run: so that
 * whatever else the machine does happens to both.
 */
@Tag("long")
class WhatRecordingCostsTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final int READS = Integer.getInteger("reads", 300);
    private static final int AT_ONCE = 32;
    private static final double NEEDED_PER_SECOND = 485_000 / 86_400.0;
    private static final double LIMIT_MILLIS = 2;

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

        /** Times of some reads in milliseconds, sorted. */
        double[] times(int reads) {
            double[] times = new double[reads];
            for (int i = 0; i < reads; i++) {
                long start = System.nanoTime();
                assertThat(caller.get(path).status()).isEqualTo(200);
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            return times;
        }
    }

    @Test
    void isLessThanTwoMillisecondsAtTheNinetyNinthPercentile() throws Exception {
        try (RunningService recorded =
                        RunningService.start(ParticipantApplication.class, "participant-service");
                RunningService unrecorded =
                        RunningService.start(UnrecordedParticipants.class, "participant-service")) {
            Reader with = Reader.of(recorded);
            Reader without = Reader.of(unrecorded);
            with.times(2 * READS);
            without.times(2 * READS);
            List<double[]> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                double[] a = with.times(READS);
                double[] b = without.times(READS);
                rounds.add(new double[] {at(a, 50), at(b, 50), at(a, 99), at(b, 99)});
            }
            double p99 = median(rounds, 2) - median(rounds, 3);
            System.out.printf(
                    Locale.ROOT,
                    "read of one participant, ms, medians of %d rounds of %d reads each:%n"
                            + "  p50 with %.2f without %.2f more %.2f%n"
                            + "  p99 with %.2f without %.2f more %.2f%n",
                    ROUNDS,
                    READS,
                    median(rounds, 0),
                    median(rounds, 1),
                    median(rounds, 0) - median(rounds, 1),
                    median(rounds, 2),
                    median(rounds, 3),
                    p99);
            double perSecond = throughput(with);
            System.out.printf(
                    Locale.ROOT,
                    "%d callers at once, recorded: %.0f reads/s, %.0f times what 485,000 a day is%n",
                    AT_ONCE,
                    perSecond,
                    perSecond / NEEDED_PER_SECOND);

            assertThat(p99).isLessThan(LIMIT_MILLIS);
            assertThat(perSecond).isGreaterThan(10 * NEEDED_PER_SECOND);
        }
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static double median(List<double[]> rounds, int column) {
        double[] values = rounds.stream().mapToDouble(round -> round[column]).sorted().toArray();
        return values[values.length / 2];
    }

    private static double throughput(Reader reader) throws Exception {
        long start = System.nanoTime();
        int each = READS / 4;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<double[]>> done = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                done.add(callers.submit(() -> reader.times(each)));
            }
            for (Future<double[]> one : done) {
                one.get();
            }
        }
        return AT_ONCE * each / ((System.nanoTime() - start) / 1e9);
    }
}
