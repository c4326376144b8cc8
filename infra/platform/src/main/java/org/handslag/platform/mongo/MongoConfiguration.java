package org.handslag.platform.mongo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** How long a service waits for its database, and whether it is there. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {
    private static final long READ_SECONDS = 20;
    private static final String PING = "{ping: 1}";

    /**
     * The driver alone would wait 30 s for a server that is away, and for ever for one that is
     * silent; a caller gets its 503 before it gives up.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer patience(
            @Value("${handslag.mongo.patience:5s}") Duration patience) {
        long millis = patience.toMillis();
        return client ->
                client.applyToClusterSettings(
                                cluster ->
                                        cluster.serverSelectionTimeout(
                                                millis, TimeUnit.MILLISECONDS))
                        .applyToSocketSettings(
                                socket ->
                                        socket.connectTimeout((int) millis, TimeUnit.MILLISECONDS)
                                                .readTimeout((int) READ_SECONDS, TimeUnit.SECONDS));
    }

    /**
     * Part {@code mongo} of readiness. One question to the service's own database: Spring Boot's
     * indicator asks for the names of all databases, which takes a right that a service need not
     * have.
     */
    @Bean
    HealthIndicator mongoHealthIndicator(MongoOperations mongo) {
        return new AbstractHealthIndicator("The database does not answer") {
            @Override
            protected void doHealthCheck(Health.Builder builder) {
                mongo.executeCommand(PING);
                builder.up();
            }
        };
    }
}
