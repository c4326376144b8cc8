package org.handslag.participant.internship.kafka;

import org.handslag.participant.internship.model.KnownPackage;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The packages of mentor-service, mirrored for what internships consist of. */
@Configuration(proxyBeanMethods = false)
class PackageMirror {
    @Bean
    Mirror<KnownPackage> knownPackages(Mirrors mirrors) {
        return mirrors.of("internship-packages", KnownPackage.class, "programme");
    }
}
