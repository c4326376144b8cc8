package org.handslag.gateway.webhook.http;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where events may be sent.
 *
 * @param timeLimit how long a receiver may take, all in all
 * @param refused networks that are not sent to although they are public: our own
 * @param allowed receivers that may be sent to wherever they are, without TLS too: {@code
 *     127.0.0.1:8090}; for development
 */
@ConfigurationProperties("handslag.webhooks")
record WebhookSettings(
        @DefaultValue("10s") Duration timeLimit,
        @DefaultValue List<String> refused,
        @DefaultValue List<String> allowed) {}
