package org.handslag.matching.solve.application;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * What was used lately, in memory. Together it weighs no more than so much; the least recently used
 * goes first, and whatever nobody has used for a while goes by itself. The last one stays even
 * where it is heavier alone. For several threads.
 */
final class Recent<V> {
    private final long most;
    private final ToLongFunction<V> weight;
    private final Duration unused;
    private final LongSupplier nanos;
    private final Map<String, Held<V>> held = new LinkedHashMap<>(16, 0.75f, true);
    private long total;
    private boolean watched;

    /**
     * Holds nothing yet.
     *
     * @param most what all may weigh together
     * @param unused after so long without use something is forgotten
     * @param nanos the time that passes, as {@link System#nanoTime}
     */
    Recent(long most, ToLongFunction<V> weight, Duration unused, LongSupplier nanos) {
        this.most = most;
        this.weight = weight;
        this.unused = unused;
        this.nanos = nanos;
    }

    private record Held<V>(V value, long weight, long used) {}

    /** What is held under that key, which is used by that. */
    synchronized Optional<V> get(String key) {
        forget();
        Held<V> found =
                held.computeIfPresent(
                        key,
                        (_, each) -> new Held<>(each.value(), each.weight(), nanos.getAsLong()));
        return Optional.ofNullable(found).map(Held::value);
    }

    /** Holds it in the place of what was there. */
    synchronized void put(String key, V value) {
        forget();
        remove(key);
        Held<V> next = new Held<>(value, weight.applyAsLong(value), nanos.getAsLong());
        held.put(key, next);
        total += next.weight();
        Iterator<Held<V>> eldest = held.values().iterator();
        while (total > most && held.size() > 1) {
            total -= eldest.next().weight();
            eldest.remove();
        }
        watch();
    }

    /** Lets it go. */
    synchronized void remove(String key) {
        Held<V> gone = held.remove(key);
        if (gone != null) {
            total -= gone.weight();
        }
    }

    /** What all weigh together. */
    synchronized long weight() {
        forget();
        return total;
    }

    // The order is that of use, so that the overdue ones come first.
    private void forget() {
        long now = nanos.getAsLong();
        Iterator<Held<V>> eldest = held.values().iterator();
        while (eldest.hasNext()) {
            Held<V> each = eldest.next();
            if (now - each.used() < unused.toNanos()) {
                return;
            }
            total -= each.weight();
            eldest.remove();
        }
    }

    private void watch() {
        if (!watched && !held.isEmpty()) {
            watched = true;
            CompletableFuture.delayedExecutor(unused.toNanos(), TimeUnit.NANOSECONDS)
                    .execute(this::look);
        }
    }

    private synchronized void look() {
        watched = false;
        forget();
        watch();
    }
}
