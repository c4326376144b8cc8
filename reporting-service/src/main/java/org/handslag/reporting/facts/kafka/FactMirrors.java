package org.handslag.reporting.facts.kafka;

import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.ApplicationFact;
import org.handslag.reporting.figures.fact.CohortFact;
import org.handslag.reporting.figures.fact.ContactFact;
import org.handslag.reporting.figures.fact.ErasureFact;
import org.handslag.reporting.figures.fact.GroupEventFact;
import org.handslag.reporting.figures.fact.InternshipFact;
import org.handslag.reporting.figures.fact.MeetingFact;
import org.handslag.reporting.figures.fact.MeetingPlanFact;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.fact.OfferFact;
import org.handslag.reporting.figures.fact.OrganisationFact;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.figures.fact.RoundFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The kinds that reports are made of. Participants themselves are not among them: an admission
 * carries what figures need of a person.
 */
@Configuration(proxyBeanMethods = false)
class FactMirrors {
    private static final String PROGRAMME = "programme";

    @Bean
    Mirror<TenantView> tenants(Mirrors mirrors) {
        return mirrors.of("tenants", TenantView.class);
    }

    @Bean
    Mirror<ProgrammeView> programmes(Mirrors mirrors) {
        return mirrors.of("programmes", ProgrammeView.class);
    }

    @Bean
    Mirror<CohortFact> cohorts(Mirrors mirrors) {
        return mirrors.of("cohorts", CohortFact.class, PROGRAMME);
    }

    @Bean
    Mirror<AdmissionFact> admissions(Mirrors mirrors) {
        return mirrors.of("admissions", AdmissionFact.class, PROGRAMME);
    }

    @Bean
    Mirror<OutcomeFact> outcomes(Mirrors mirrors) {
        return mirrors.of("outcomes", OutcomeFact.class, PROGRAMME);
    }

    @Bean
    Mirror<MentorFact> mentors(Mirrors mirrors) {
        return mirrors.of("mentors", MentorFact.class, "engagements.programme");
    }

    @Bean
    Mirror<OrganisationFact> organisations(Mirrors mirrors) {
        return mirrors.of("organisations", OrganisationFact.class);
    }

    @Bean
    Mirror<RoundFact> rounds(Mirrors mirrors) {
        return mirrors.of("rounds", RoundFact.class, PROGRAMME);
    }

    @Bean
    Mirror<PairFact> pairs(Mirrors mirrors) {
        return mirrors.of("pairs", PairFact.class, PROGRAMME);
    }

    @Bean
    Mirror<MeetingPlanFact> meetingPlans(Mirrors mirrors) {
        return mirrors.of("meeting-plans", MeetingPlanFact.class, PROGRAMME);
    }

    @Bean
    Mirror<MeetingFact> meetings(Mirrors mirrors) {
        return mirrors.of("meetings", MeetingFact.class, PROGRAMME);
    }

    @Bean
    Mirror<GroupEventFact> groupEvents(Mirrors mirrors) {
        return mirrors.of("group-events", GroupEventFact.class, PROGRAMME);
    }

    @Bean
    Mirror<ContactFact> contacts(Mirrors mirrors) {
        return mirrors.of("contacts", ContactFact.class, PROGRAMME);
    }

    @Bean
    Mirror<OfferFact> placementOffers(Mirrors mirrors) {
        return mirrors.of("placement-offers", OfferFact.class, "programmes");
    }

    @Bean
    Mirror<ApplicationFact> placementApplications(Mirrors mirrors) {
        return mirrors.of("placement-applications", ApplicationFact.class, PROGRAMME);
    }

    @Bean
    Mirror<InternshipFact> internships(Mirrors mirrors) {
        return mirrors.of("internships", InternshipFact.class, PROGRAMME);
    }

    @Bean
    Mirror<ErasureFact> erasureFacts(Mirrors mirrors) {
        return mirrors.of("erasures", ErasureFact.class);
    }
}
