package org.handslag.gateway.erasure.kafka;

import org.handslag.gateway.erasure.application.Completing;
import org.handslag.gateway.erasure.model.DonePart;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.handslag.platform.inbox.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What each service says that it has done. */
@Configuration(proxyBeanMethods = false)
class ErasureParts {
    @Bean
    Mirror<DonePart> doneParts(Mirrors mirrors) {
        return mirrors.of("erasure-parts", DonePart.class, "erasure");
    }

    @Bean
    Reaction<DonePart> completingErasures(Completing completing) {
        return Reaction.to("erasure-parts", DonePart.class, completing::partDone);
    }
}
