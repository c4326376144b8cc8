package org.handslag.platform.vault;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds the values used last, each for a short time. What was loaded before something was removed
 * is not held: it may be what was removed.
 */
final class ShortCache<K, V> {
    private final long life;
    private final Map<K, Held<V>> held;
    private long removals;

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

    /** Where a value comes from. */
    @FunctionalInterface
    interface Load<V> {
        V load() throws GeneralSecurityException;
    }

    /** The value that is held, or else what is loaded now. */
    V get(K key, Load<V> load) throws GeneralSecurityException {
        long before;
        synchronized (this) {
            @Nullable V known = held(key);
            if (known != null) {
                return known;
            }
            before = removals;
        }
        V loaded = load.load();
        synchronized (this) {
            if (before == removals) {
                held.put(key, new Held<>(loaded, System.nanoTime()));
            }
        }
        return loaded;
    }

    private @Nullable V held(K key) {
        @Nullable Held<V> found = held.get(key);
        if (found == null) {
            return null;
        }
        if (System.nanoTime() - found.since() >= life) {
            held.remove(key);
            return null;
        }
        return found.value();
    }

    synchronized void remove(K key) {
        removals++;
        held.remove(key);
    }

    synchronized void removeIf(Predicate<K> which) {
        removals++;
        held.keySet().removeIf(which);
    }
}
