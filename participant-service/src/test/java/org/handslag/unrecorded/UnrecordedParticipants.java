package org.handslag.unrecorded;

import org.handslag.participant.ParticipantApplication;
import org.handslag.platform.HandslagService;
import org.handslag.platform.audit.Audit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The participant service, recording nothing. */
@HandslagService
@Import(ParticipantApplication.class)
public class UnrecordedParticipants {
    @Bean
    @Primary
    Audit nothing() {
        return reading -> {};
    }
}
