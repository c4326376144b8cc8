package org.handslag.platform.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit.
 *
 * @param queue how many readings may wait to be stored; further ones are refused
 * @param patience how long a request waits for another one to store its reading, and how long one
 *     insert may take
 * @param batch how many readings one write stores at most
 * @param anchor how often a chain's head is published where it has moved; at most a second
 * @param keep after how long an ended chain is removed
 */
@ConfigurationProperties("handslag.audit")
public record AuditSettings(
        @DefaultValue("2000") int queue,
        @DefaultValue("6s") Duration patience,
        @DefaultValue("500") int batch,
        @DefaultValue("500ms") Duration anchor,
        @DefaultValue("1826d") Duration keep) {}
