package org.handslag.gateway.topic.kafka;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscribers reach the broker.
 *
 * @param servers what their clients call bootstrap servers; none: they cannot
 * @param protocol what they call the security protocol
 */
@ConfigurationProperties("handslag.gateway.subscribers")
record SubscriberSettings(@Nullable String servers, @DefaultValue("SASL_SSL") String protocol) {}
