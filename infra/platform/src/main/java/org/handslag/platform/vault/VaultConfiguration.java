package org.handslag.platform.vault;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;

/** Keys in a folder, unless the service has another provider of keys. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {
    /** Lazy, since it makes its folder: not where another provider is asked in its place. */
    @Bean
    @Fallback
    @Lazy
    KeyProvider keyFolder(VaultSettings settings) {
        return new KeyFolder(settings).open();
    }

    /** Ready while keys can be had. */
    @Bean
    HealthIndicator keys(KeyProvider keys) {
        return () ->
                keys.answers()
                        ? Health.up().build()
                        : Health.down().withDetail("waits for", "keys").build();
    }
}
