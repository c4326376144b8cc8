package org.handslag.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what follows an erasure.
 *
 * @param tombstoneAfter how long the erased state stays on the topic before a tombstone lets
 *     compaction drop it; real time, and longer than a consumer may lag
 * @param tombstoneSweep how often erased aggregates are looked through for that
 */
@ConfigurationProperties("handslag.erasure")
public record ErasureSettings(
        @DefaultValue("7d") Duration tombstoneAfter,
        @DefaultValue("10m") Duration tombstoneSweep) {}
