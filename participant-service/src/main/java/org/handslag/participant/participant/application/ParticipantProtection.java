package org.handslag.participant.participant.application;

import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.access.Staff;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.protection.ProtectingIdentity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platform's protection of identities, for participants. */
@Configuration(proxyBeanMethods = false)
class ParticipantProtection {
    @Bean
    ProtectingIdentity<Participant, What> protectingParticipants(
            Aggregates<Participant> participants, Staff staff) {
        return new ProtectingIdentity<>(
                participants, staff, KeepingParticipants::target, Participant::mark);
    }
}
