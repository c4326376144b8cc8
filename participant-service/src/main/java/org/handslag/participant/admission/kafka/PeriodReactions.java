package org.handslag.participant.admission.kafka;

import org.handslag.participant.admission.application.CountingFromPairs;
import org.handslag.participant.admission.model.HeldMeeting;
import org.handslag.participant.admission.model.PairPeriod;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.handslag.platform.inbox.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What begins a period elsewhere. */
@Configuration(proxyBeanMethods = false)
class PeriodReactions {
    @Bean
    Mirror<HeldMeeting> heldMeetings(Mirrors mirrors) {
        return mirrors.of("meetings", HeldMeeting.class);
    }

    @Bean
    Reaction<PairPeriod> periodOnPair(CountingFromPairs counting) {
        return Reaction.to("pairs", PairPeriod.class, counting::pairChanged);
    }

    @Bean
    Reaction<HeldMeeting> periodOnMeeting(CountingFromPairs counting) {
        return Reaction.to("meetings", HeldMeeting.class, counting::meetingChanged);
    }
}
