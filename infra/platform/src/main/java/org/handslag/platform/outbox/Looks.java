package org.handslag.platform.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.handslag.platform.outbox.DueHints.Hint;

/**
 * The hints whose write had not come when they were looked at: when each is worth another look, and
 * when it is given up. Measured by this process alone: a hint says when it was put by the clock of
 * whoever put it, and from a clock that is far behind a command under way would look abandoned.
 */
final class Looks {
    private static final long SOONEST = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LATEST = TimeUnit.SECONDS.toNanos(2);

    private final Map<String, Look> looks = new HashMap<>();
    private final long patience;
    private final LongSupplier nanos;

    /**
     * A look that found nothing.
     *
     * @param hint as it was then: put anew, it is worth another look at once
     * @param first when it was looked at first, in nanoseconds
     * @param again when it is worth another look, in nanoseconds
     */
    private record Look(Hint hint, long first, long again) {}

    /**
     * None yet.
     *
     * @param longestCommand after how long a hint is given up
     * @param nanos a clock that only goes forward
     */
    Looks(Duration longestCommand, LongSupplier nanos) {
        this.patience = longestCommand.toNanos();
        this.nanos = nanos;
    }

    /** Whether the hint is worth a look now. */
    boolean isDue(Hint hint) {
        Look look = looks.get(hint.id());
        return look == null || !look.hint().equals(hint) || look.again() - nanos.getAsLong() <= 0;
    }

    /**
     * The write was not there.
     *
     * @return whether it never will be: the hint has been looked at for as long as any command
     *     takes
     */
    boolean vain(Hint hint) {
        long now = nanos.getAsLong();
        Look before = looks.get(hint.id());
        long first = before != null && before.hint().equals(hint) ? before.first() : now;
        if (now - first > patience) {
            return true;
        }
        looks.put(
                hint.id(),
                new Look(hint, first, now + Math.clamp((now - first) / 2, SOONEST, LATEST)));
        return false;
    }

    /** The hint is done with. */
    void forget(Hint hint) {
        looks.remove(hint.id());
    }

    /** How long until one of them is worth another look; in nanoseconds, at most this long. */
    long pause(long longest) {
        long now = nanos.getAsLong();
        return looks.values().stream()
                .mapToLong(look -> Math.max(0, look.again() - now))
                .reduce(longest, Math::min);
    }

    /** These are all hints that there are: others have been dropped by somebody else. */
    void keep(Collection<Hint> all) {
        looks.keySet().retainAll(all.stream().map(Hint::id).collect(Collectors.toSet()));
    }

    void clear() {
        looks.clear();
    }

    /** How many hints wait for their write. */
    int size() {
        return looks.size();
    }
}
