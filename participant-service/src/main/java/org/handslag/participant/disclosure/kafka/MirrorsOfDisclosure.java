package org.handslag.participant.disclosure.kafka;

import org.handslag.participant.disclosure.model.KnownMentor;
import org.handslag.participant.disclosure.model.KnownOrganisation;
import org.handslag.participant.disclosure.model.KnownPair;
import org.handslag.participant.disclosure.model.KnownRound;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One bean for each mirrored kind. */
@Configuration(proxyBeanMethods = false)
class MirrorsOfDisclosure {
    @Bean
    Mirror<KnownRound> knownRounds(Mirrors mirrors) {
        return mirrors.of("rounds", KnownRound.class, "cohort");
    }

    @Bean
    Mirror<KnownPair> knownPairs(Mirrors mirrors) {
        return mirrors.of("pairs", KnownPair.class, "participant", "mentor");
    }

    @Bean
    Mirror<KnownMentor> knownMentors(Mirrors mirrors) {
        return mirrors.of("mentors", KnownMentor.class);
    }

    @Bean
    Mirror<KnownOrganisation> knownOrganisations(Mirrors mirrors) {
        return mirrors.of("organisations", KnownOrganisation.class);
    }
}
