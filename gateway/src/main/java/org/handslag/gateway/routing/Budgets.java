package org.handslag.gateway.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * Requests a second, for each of many keys. The keys in memory are bounded: the one unused longest
 * is forgotten, and starts anew with all it may save up.
 */
final class Budgets {
    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);
    private static final long NANOS = 1_000_000_000L;

    private final String quotedName;
    private final String policy;
    private final int rate;
    private final int burst;
    private final Cache<String, Bucket> buckets;

    /**
     * One request taken from a budget, or not.
     *
     * @param policy the budget as {@code RateLimit-Policy} says it: how many in how many seconds
     *     (draft-ietf-httpapi-ratelimit-headers-10)
     * @param left what {@code RateLimit} says: how many are left, and in how many seconds all are
     *     there again
     * @param seconds until the next is there; 0 where one was taken
     */
    record Taken(String policy, String left, int seconds) {
        boolean refused() {
            return seconds > 0;
        }
    }

    /**
     * @param name what the headers call it
     * @param rate requests a second
     * @param burst requests that can be saved up
     * @param keys how many are remembered
     */
    Budgets(String name, int rate, int burst, int keys) {
        this.quotedName = '"' + name + '"';
        this.policy = quotedName + ";q=" + burst + ";w=" + Math.max(1, Math.ceilDiv(burst, rate));
        this.rate = rate;
        this.burst = burst;
        this.buckets =
                Caffeine.newBuilder().expireAfterAccess(FORGET_AFTER).maximumSize(keys).build();
    }

    Taken take(String key) {
        ConsumptionProbe probe =
                buckets.get(key, any -> fullBucket()).tryConsumeAndReturnRemaining(1);
        long left = probe.getRemainingTokens();
        return new Taken(
                policy,
                quotedName + ";r=" + left + ";t=" + Math.ceilDiv(burst - left, rate),
                probe.isConsumed()
                        ? 0
                        : (int) Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS)));
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }
}
