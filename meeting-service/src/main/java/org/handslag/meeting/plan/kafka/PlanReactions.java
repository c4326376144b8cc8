package org.handslag.meeting.plan.kafka;

import org.handslag.meeting.mirrored.AdmissionView;
import org.handslag.meeting.mirrored.CohortView;
import org.handslag.meeting.mirrored.PairView;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.meeting.plan.application.DrawingPlans;
import org.handslag.platform.inbox.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Draws plans anew when something that they follow from has come. */
@Configuration(proxyBeanMethods = false)
class PlanReactions {
    @Bean
    Reaction<PairView> planOnPair(DrawingPlans drawing) {
        return Reaction.to("pairs", PairView.class, drawing::pairChanged);
    }

    @Bean
    Reaction<AdmissionView> planOnAdmission(DrawingPlans drawing) {
        return Reaction.to("admissions", AdmissionView.class, drawing::admissionChanged);
    }

    @Bean
    Reaction<CohortView> planOnCohort(DrawingPlans drawing) {
        return Reaction.to("cohorts", CohortView.class, drawing::cohortChanged);
    }

    @Bean
    Reaction<ProgrammeView> planOnProgramme(DrawingPlans drawing) {
        return Reaction.to("programmes", ProgrammeView.class, drawing::programmeChanged);
    }
}
