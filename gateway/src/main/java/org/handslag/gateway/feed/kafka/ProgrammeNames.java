package org.handslag.gateway.feed.kafka;

import org.handslag.gateway.feed.model.NamedProgramme;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programmes of participant-service, mirrored for what they are called. */
@Configuration(proxyBeanMethods = false)
class ProgrammeNames {
    @Bean
    Mirror<NamedProgramme> namedProgrammes(Mirrors mirrors) {
        return mirrors.of("programmes", NamedProgramme.class);
    }
}
