package org.handslag.participant.participant.mongo;

import org.handslag.participant.participant.kafka.PublishedParticipant;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
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
                        .published(PublishedParticipant::of));
    }

    @Bean
    PersonalData participantsThemselves(Aggregates<Participant> participants) {
        return PersonalKind.of(participants, Keep.IDENTITY).itself(Participant::anonymise);
    }
}
