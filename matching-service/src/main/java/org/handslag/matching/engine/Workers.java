package org.handslag.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Work in parts on a given number of threads. What comes out must not depend on who does which
 * part.
 */
public final class Workers {
    private Workers() {}

    /** A part of the work: from one number up to before another. */
    @FunctionalInterface
    public interface Part {
        /** Does it. */
        void run(int from, int to);
    }

    /** Cuts {@code 0..size} into as many ranges as there are threads. */
    public static void ranges(int threads, int size, Part part) {
        if (threads <= 1 || size < threads) {
            part.run(0, size);
            return;
        }
        List<Runnable> parts = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int from = (int) ((long) size * t / threads);
            int to = (int) ((long) size * (t + 1) / threads);
            parts.add(() -> part.run(from, to));
        }
        all(parts);
    }

    /** Runs all of it, the first part on the caller's own thread. What one throws, this throws. */
    public static void all(List<Runnable> parts) {
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        List<Thread> others = new ArrayList<>();
        for (Runnable part : parts.subList(1, parts.size())) {
            others.add(Thread.ofPlatform().daemon().start(() -> guarded(part, failure)));
        }
        guarded(parts.getFirst(), failure);
        boolean interrupted = false;
        for (Thread other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    private static void guarded(Runnable part, AtomicReference<RuntimeException> failure) {
        try {
            part.run();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }
}
