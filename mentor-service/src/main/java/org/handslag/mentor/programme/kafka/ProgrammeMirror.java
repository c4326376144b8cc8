package org.handslag.mentor.programme.kafka;

import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programmes of participant-service, mirrored for their blueprints. */
@Configuration(proxyBeanMethods = false)
class ProgrammeMirror {
    @Bean
    Mirror<Programme> mirroredProgrammes(Mirrors mirrors) {
        return mirrors.of("programmes", Programme.class);
    }
}
