package org.handslag.mentor.card.kafka;

import org.handslag.mentor.card.model.KnownPair;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pairs of matching-service, mirrored for what they show. */
@Configuration(proxyBeanMethods = false)
class PairMirror {
    @Bean
    Mirror<KnownPair> mirroredPairs(Mirrors mirrors) {
        return mirrors.of("pairs", KnownPair.class, "mentor");
    }
}
