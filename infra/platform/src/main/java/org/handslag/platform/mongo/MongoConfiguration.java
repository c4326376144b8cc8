package org.handslag.platform.mongo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a service waits for its database. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {
    private static final long READ_SECONDS = 20;

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
}
