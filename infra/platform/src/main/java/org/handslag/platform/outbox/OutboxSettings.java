package org.handslag.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the outbox.
 *
 * @param shards how many relays share the service's aggregates; the same on every instance
 * @param poll how long the relay waits for a hint from another instance
 * @param lease how long a shard's lease holds without renewal
 * @param longestCommand after how long a hint whose write never came is dropped
 * @param sweep how often all documents are searched for entries without a hint
 * @param maxWaiting how many entries may wait in one aggregate before commands on it get 503
 * @param batch how many aggregates one transaction carries at most
 */
@ConfigurationProperties("handslag.outbox")
public record OutboxSettings(
        @DefaultValue("1") int shards,
        @DefaultValue("50ms") Duration poll,
        @DefaultValue("5s") Duration lease,
        @DefaultValue("60s") Duration longestCommand,
        @DefaultValue("3m") Duration sweep,
        @DefaultValue("32") int maxWaiting,
        @DefaultValue("500") int batch) {

    int shardOf(String key) {
        return Math.floorMod(key.hashCode(), shards);
    }
}
