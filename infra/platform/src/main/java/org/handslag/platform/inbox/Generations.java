package org.handslag.platform.inbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.handslag.platform.inbox.MirrorWriter.Applied;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Leads reads and writes of mirrors to the generations that the pointers name, as this instance saw
 * them at most a second ago.
 *
 * <p>Why nothing is missed, though no instance waits for another: whoever writes looks again
 * afterwards where its look was more than a second old by then, and writes to what has come up
 * meanwhile. So what was written to the old generation alone had been read from the topic within a
 * second of the step that announced the next one, and the rebuild reads the topic up to where it
 * ends {@link #ANNOUNCED two seconds} after that step. Whoever reads does so again where the
 * generation changed under a slow read: the old one is kept for {@link #KEPT five seconds}.
 */
@Component
class Generations {
    /** After how long every instance that writes knows of a next generation. */
    static final Duration ANNOUNCED = Duration.ofSeconds(2);

    /** For how long a generation that is no longer read is kept. */
    static final Duration KEPT = Duration.ofSeconds(5);

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration SAFE = Duration.ofSeconds(4);

    private final Pointers pointers;
    private volatile @Nullable Look last;

    Generations(Pointers pointers) {
        this.pointers = pointers;
    }

    /**
     * What was seen.
     *
     * @param at before the database was asked, as {@link System#nanoTime}
     */
    private record Look(long at, Map<String, Pointer> pointers) {
        boolean isOlderThan(Duration age) {
            return System.nanoTime() - at > age.toNanos();
        }

        Pointer of(String plural) {
            Pointer found = pointers.get(plural);
            return found == null ? Pointer.first(plural) : found;
        }
    }

    /**
     * Reads from the generation that is read.
     *
     * @param work what is done with the name of a collection; done again where the generation
     *     changed meanwhile
     */
    <T> T read(String plural, Function<String, T> work) {
        Look look = look();
        while (true) {
            String collection = look.of(plural).currentCollection();
            try {
                T result = work.apply(collection);
                if (!look.isOlderThan(SAFE)) {
                    return result;
                }
                look = lookAnew();
                if (look.of(plural).currentCollection().equals(collection)) {
                    return result;
                }
            } catch (RuntimeException e) {
                look = lookAnew();
                if (look.of(plural).currentCollection().equals(collection)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Writes to every generation that takes what arrives.
     *
     * @param work what is done with the name of each collection
     * @return what became of it in all of them together
     */
    Applied write(String plural, Function<String, Applied> work) {
        @Nullable Applied all = null;
        Set<String> done = new HashSet<>();
        Look look = look();
        while (true) {
            for (String collection : look.of(plural).written()) {
                if (done.add(collection)) {
                    Applied applied = work.apply(collection);
                    all = all == null ? applied : all.and(applied);
                }
            }
            if (!look.isOlderThan(FRESH)) {
                return Objects.requireNonNull(all);
            }
            look = lookAnew();
            if (done.containsAll(look.of(plural).written())) {
                return Objects.requireNonNull(all);
            }
        }
    }

    /** The collections that take what arrives. */
    List<String> written(String plural) {
        return look().of(plural).written();
    }

    private Look look() {
        @Nullable Look seen = last;
        return seen == null || seen.isOlderThan(FRESH) ? lookOnce() : seen;
    }

    /** One thread asks; the others wait for its answer. */
    private synchronized Look lookOnce() {
        @Nullable Look seen = last;
        return seen == null || seen.isOlderThan(FRESH) ? lookAnew() : seen;
    }

    private Look lookAnew() {
        Look look = new Look(System.nanoTime(), pointers.all());
        last = look;
        return look;
    }
}
