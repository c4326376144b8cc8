package org.handslag.gateway.webhook.model;

import java.time.Duration;
import java.util.List;

/** When what was not taken is tried again: the schedule of Standard Webhooks 1.0, 76 hours long. */
public final class Retries {
    private static final List<Duration> AFTER =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    /** A fifth sooner or later, so that those who failed together do not come again together. */
    private static final double JITTER = 0.2;

    private static final Duration LONGEST_ASKED = Duration.ofHours(24);

    private Retries() {}

    /**
     * Whether an attempt that failed was the last.
     *
     * @param number from 1
     */
    public static boolean isLast(int number) {
        return number > AFTER.size();
    }

    /**
     * How long to wait; after the last attempt, as after the one before it.
     *
     * @param number of the attempt that failed, from 1
     * @param chance 0 to 1, by lot
     * @param asked what the receiver asks for ({@code Retry-After}): it waits at least so long, up
     *     to a day; zero: nothing
     */
    public static Duration after(int number, double chance, Duration asked) {
        double factor = 1 + JITTER * (2 * chance - 1);
        long millis = AFTER.get(Math.min(number, AFTER.size()) - 1).toMillis();
        Duration scheduled = Duration.ofMillis(Math.round(millis * factor));
        Duration wished = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        return wished.compareTo(scheduled) > 0 ? wished : scheduled;
    }
}
