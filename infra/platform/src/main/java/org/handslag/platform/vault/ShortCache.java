package org.handslag.platform.vault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the values used last, each for a short time. */
final class ShortCache<K, V> {
    private final long life;
    private final Map<K, Held<V>> held;

    ShortCache(Duration life, int size) {
        this.life = life.toNanos();
        this.held =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Held<V>> eldest) {
                        return size() > size;
                    }
                };
    }

    private record Held<V>(V value, long since) {}

    synchronized @Nullable V get(K key) {
        Held<V> found = held.get(key);
        if (found == null) {
            return null;
        }
        if (System.nanoTime() - found.since() >= life) {
            held.remove(key);
            return null;
        }
        return found.value();
    }

    synchronized void put(K key, V value) {
        held.put(key, new Held<>(value, System.nanoTime()));
    }

    synchronized void remove(K key) {
        held.remove(key);
    }
}
