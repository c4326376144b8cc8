package org.handslag.platform.vault;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys in a folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {
    @Bean
    KeyFolder keyFolder(VaultSettings settings) {
        return new KeyFolder(settings).open();
    }

    /** Ready while the root key can be read. */
    @Bean
    HealthIndicator keys(KeyFolder folder) {
        return () ->
                folder.answers()
                        ? Health.up().build()
                        : Health.down().withDetail("waits for", "keys").build();
    }
}
