package org.handslag.participant.participant.mongo;

import org.handslag.participant.participant.kafka.PublishedParticipant;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Participants. */
@Configuration(proxyBeanMethods = false)
class ParticipantCollection {
    @Bean
    Aggregates<Participant> participants(AggregateStore store) {
        return store.aggregates(
                Kind.of("participant", "participants", Participant.class)
                        .index("state.municipality")
                        .index("state.programmes")
                        .index("state.caseOfficers.membership")
                        .index("state.protection.handlers")
                        .published(PublishedParticipant::of));
    }
}
