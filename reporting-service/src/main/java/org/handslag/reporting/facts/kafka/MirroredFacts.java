package org.handslag.reporting.facts.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.Sister;
import org.handslag.reporting.figures.Snapshot;
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
import org.handslag.reporting.figures.plan.Plan;
import org.springframework.stereotype.Component;

/** Facts out of the mirrors. */
@Component
class MirroredFacts implements ProgrammeFacts {
    private final Mirror<TenantView> tenants;
    private final Mirror<ProgrammeView> programmes;
    private final Mirror<CohortFact> cohorts;
    private final Mirror<AdmissionFact> admissions;
    private final Mirror<OutcomeFact> outcomes;
    private final Mirror<MentorFact> mentors;
    private final Mirror<OrganisationFact> organisations;
    private final Mirror<RoundFact> rounds;
    private final Mirror<PairFact> pairs;
    private final Mirror<MeetingPlanFact> meetingPlans;
    private final Mirror<MeetingFact> meetings;
    private final Mirror<GroupEventFact> groupEvents;
    private final Mirror<ContactFact> contacts;
    private final Mirror<OfferFact> offers;
    private final Mirror<ApplicationFact> applications;
    private final Mirror<InternshipFact> internships;
    private final Mirror<ErasureFact> erasures;

    MirroredFacts(
            Mirror<TenantView> tenants,
            Mirror<ProgrammeView> programmes,
            Mirror<CohortFact> cohorts,
            Mirror<AdmissionFact> admissions,
            Mirror<OutcomeFact> outcomes,
            Mirror<MentorFact> mentors,
            Mirror<OrganisationFact> organisations,
            Mirror<RoundFact> rounds,
            Mirror<PairFact> pairs,
            Mirror<MeetingPlanFact> meetingPlans,
            Mirror<MeetingFact> meetings,
            Mirror<GroupEventFact> groupEvents,
            Mirror<ContactFact> contacts,
            Mirror<OfferFact> offers,
            Mirror<ApplicationFact> applications,
            Mirror<InternshipFact> internships,
            Mirror<ErasureFact> erasures) {
        this.tenants = tenants;
        this.programmes = programmes;
        this.cohorts = cohorts;
        this.admissions = admissions;
        this.outcomes = outcomes;
        this.mentors = mentors;
        this.organisations = organisations;
        this.rounds = rounds;
        this.pairs = pairs;
        this.meetingPlans = meetingPlans;
        this.meetings = meetings;
        this.groupEvents = groupEvents;
        this.contacts = contacts;
        this.offers = offers;
        this.applications = applications;
        this.internships = internships;
        this.erasures = erasures;
    }

    @Override
    public Optional<Plan> plan(Tenant tenant, String programme) {
        return programmes.find(tenant, programme).map(one -> PlanReader.read(one.definition()));
    }

    @Override
    public Optional<CohortFact> cohort(Tenant tenant, String cohort) {
        return cohorts.find(tenant, cohort);
    }

    @Override
    public List<AdmissionFact> admissions(Tenant tenant, String programme) {
        return admissions.all(tenant, of(programme));
    }

    @Override
    public List<MentorFact> mentors(Tenant tenant, String programme) {
        return mentors.all(tenant, Map.of("engagements.programme", programme));
    }

    @Override
    public Optional<Snapshot> snapshot(Tenant tenant, String programme) {
        Map<String, String> of = of(programme);
        return programmes
                .find(tenant, programme)
                .map(
                        one ->
                                new Snapshot(
                                        one.fact(),
                                        PlanReader.read(one.definition()),
                                        cohorts.all(tenant, of),
                                        admissions(tenant, programme),
                                        outcomes.all(tenant, of),
                                        mentors(tenant, programme),
                                        organisations.all(tenant, Map.of()),
                                        rounds.all(tenant, of),
                                        pairs.all(tenant, of),
                                        meetingPlans.all(tenant, of),
                                        meetings.all(tenant, of),
                                        groupEvents.all(tenant, of),
                                        contacts.all(tenant, of),
                                        offers.all(tenant, Map.of("programmes", programme)),
                                        applications.all(tenant, of),
                                        internships.all(tenant, of),
                                        sisters(tenant, one),
                                        erasures.all(tenant, Map.of()),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of()));
    }

    @Override
    public List<String> programmes(Tenant tenant) {
        return programmes.all(tenant, Map.of()).stream().map(ProgrammeView::id).toList();
    }

    @Override
    public List<Snapshot> courses(Tenant tenant, Set<String> of) {
        return new TenantCourses(
                        programmes.all(tenant, Map.of()),
                        cohorts.all(tenant, Map.of()),
                        admissions.all(tenant, Map.of()),
                        outcomes.all(tenant, Map.of()),
                        mentors.all(tenant, Map.of()),
                        pairs.all(tenant, Map.of()))
                .of(of);
    }

    private List<Sister> sisters(Tenant tenant, ProgrammeView of) {
        return PlanReader.sisters(of.definition()).isEmpty()
                ? List.of()
                : Sisters.of(of, programmes.all(tenant, Map.of())).stream()
                        .map(one -> sister(tenant, one))
                        .toList();
    }

    private Sister sister(Tenant tenant, ProgrammeView one) {
        Map<String, String> of = of(one.id());
        return Sisters.sister(
                one,
                admissions(tenant, one.id()),
                outcomes.all(tenant, of),
                pairs.all(tenant, of),
                internships.all(tenant, of));
    }

    @Override
    public Optional<String> language(Tenant tenant) {
        return tenants.find(tenant, tenant.key())
                .flatMap(
                        one ->
                                one.languages() == null
                                        ? Optional.empty()
                                        : one.languages().stream().findFirst());
    }

    private static Map<String, String> of(String programme) {
        return Map.of("programme", programme);
    }
}
