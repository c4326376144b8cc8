package org.handslag.platform.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's own access matrix, by the service's name. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    AccessMatrix accessMatrix(@Value("${spring.application.name}") String service) {
        return AccessMatrix.of(service);
    }
}
