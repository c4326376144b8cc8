package org.handslag.benchmark.run;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls at intended times, whether those before have been answered or not: as people do, who do not
 * wait for each other. What is measured from the intended time omits no waiting (Gil Tene's
 * coordinated omission).
 */
public final class OpenLoop {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private OpenLoop() {}

    /** One call. */
    @FunctionalInterface
    public interface Call {
        /**
         * @param number from 0
         * @param intended when it was meant to begin, as {@link System#nanoTime} tells time
         */
        void make(int number, long intended) throws Exception;
    }

    /**
     * What came of the calls.
     *
     * @param calls how many were made
     * @param failed how many threw
     * @param firstFailure what the first of those threw; empty where none did
     */
    public record Outcome(int calls, long failed, String firstFailure) {}

    /**
     * Makes calls at an even rate, each on a virtual thread of its own, and waits until all have
     * ended, for ten minutes at most after the last began.
     *
     * @param rate a second
     */
    public static Outcome run(double rate, Duration length, Call call)
            throws InterruptedException, WrongOutcome {
        int calls = (int) Math.round(rate * length.toNanos() / 1e9);
        double apart = 1e9 / rate;
        AtomicLong failed = new AtomicLong();
        AtomicReference<String> first = new AtomicReference<>("");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            long begin = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                int number = i;
                long intended = begin + (long) (i * apart);
                while (System.nanoTime() < intended) {
                    LockSupport.parkNanos(intended - System.nanoTime());
                }
                threads.execute(
                        () -> {
                            try {
                                call.make(number, intended);
                            } catch (Exception e) {
                                failed.incrementAndGet();
                                first.compareAndSet("", e.toString());
                            }
                        });
            }
            threads.shutdown();
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new WrongOutcome("calls had no end ten minutes after the last began");
            }
        } finally {
            threads.shutdownNow();
        }
        return new Outcome(calls, failed.get(), first.get());
    }
}
