package org.handslag.meeting.mirrored;

import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds that this service mirrors. */
@Configuration(proxyBeanMethods = false)
class MirrorsOfMeetings {
    @Bean
    Mirror<ProgrammeView> programmeMirror(Mirrors mirrors) {
        return mirrors.of("programmes", ProgrammeView.class);
    }

    @Bean
    Mirror<CohortView> cohortMirror(Mirrors mirrors) {
        return mirrors.of("cohorts", CohortView.class, "programme");
    }

    @Bean
    Mirror<AdmissionView> admissionMirror(Mirrors mirrors) {
        return mirrors.of("admissions", AdmissionView.class, "programme", "participant");
    }

    @Bean
    Mirror<PairView> pairMirror(Mirrors mirrors) {
        return mirrors.of("pairs", PairView.class, "programme", "cohort", "mentor", "admission");
    }
}
