package org.handslag.platform.rights;

import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.handslag.platform.inbox.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every service mirrors erasures, carries them out, and says so. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration {
    @Bean
    Aggregates<ErasurePart> erasurePartAggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("erasure-part", ErasurePart.KIND, ErasurePart.class)
                        .published(ErasurePart.Published::of));
    }

    @Bean
    Mirror<Erasure> mirroredErasures(Mirrors mirrors) {
        return mirrors.of(Erasure.KIND, Erasure.class, "person.id");
    }

    @Bean
    Reaction<Erasure> carryingOutErasures(Erasing erasing) {
        return Reaction.to(Erasure.KIND, Erasure.class, erasing::carryOut);
    }
}
