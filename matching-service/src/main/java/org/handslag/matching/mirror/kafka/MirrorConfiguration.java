package org.handslag.matching.mirror.kafka;

import org.handslag.matching.mirror.model.KnownAdmission;
import org.handslag.matching.mirror.model.KnownCohort;
import org.handslag.matching.mirror.model.KnownMentor;
import org.handslag.matching.mirror.model.KnownParticipant;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One bean for each mirrored kind; memberships are mirrored by the platform. */
@Configuration(proxyBeanMethods = false)
class MirrorConfiguration {
    @Bean
    Mirror<KnownProgramme> programmes(Mirrors mirrors) {
        return mirrors.of("programmes", KnownProgramme.class);
    }

    @Bean
    Mirror<KnownCohort> cohorts(Mirrors mirrors) {
        return mirrors.of("cohorts", KnownCohort.class);
    }

    @Bean
    Mirror<KnownAdmission> admissions(Mirrors mirrors) {
        return mirrors.of("admissions", KnownAdmission.class, "cohort", "participant");
    }

    @Bean
    Mirror<KnownParticipant> participants(Mirrors mirrors) {
        return mirrors.of("participants", KnownParticipant.class);
    }

    @Bean
    Mirror<KnownMentor> mentors(Mirrors mirrors) {
        return mirrors.of("mentors", KnownMentor.class, "engagements.programme");
    }
}
