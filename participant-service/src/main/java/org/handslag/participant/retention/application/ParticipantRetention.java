package org.handslag.participant.retention.application;

import org.handslag.participant.participant.application.KeepingParticipants;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.rights.Retained;
import org.handslag.platform.rights.RetainedPersons;
import org.handslag.platform.rights.RetentionOfPersons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The platform's retention, for participants. */
@Configuration(proxyBeanMethods = false)
@Import(RetentionOfPersons.class)
class ParticipantRetention {
    @Bean
    Retained retainedParticipants(Aggregates<Participant> participants, ParticipantEnds ends) {
        return new RetainedPersons<>(
                participants, ends, KeepingParticipants::target, Participant::anonymise);
    }
}
