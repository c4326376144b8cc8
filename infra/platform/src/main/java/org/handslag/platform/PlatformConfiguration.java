package org.handslag.platform;

import java.time.Clock;
import org.handslag.platform.access.AccessSettings;
import org.handslag.platform.audit.AuditSettings;
import org.handslag.platform.json.Json;
import org.handslag.platform.outbox.ErasureSettings;
import org.handslag.platform.outbox.OutboxSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The platform's beans. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties({
    AccessSettings.class,
    AuditSettings.class,
    ErasureSettings.class,
    OutboxSettings.class,
    KafkaProperties.class
})
class PlatformConfiguration {
    /** The business clock; only the launcher brings one that can be set. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JsonMapper jsonMapper() {
        return Json.strict();
    }
}
