package org.handslag.reporting.figures;

import java.util.List;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.ApplicationFact;
import org.handslag.reporting.figures.fact.CohortFact;
import org.handslag.reporting.figures.fact.ContactFact;
import org.handslag.reporting.figures.fact.CostFact;
import org.handslag.reporting.figures.fact.DeviationFact;
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
import org.handslag.reporting.figures.fact.ProgrammeFact;
import org.handslag.reporting.figures.fact.RoundFact;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.plan.Plan;

/**
 * Everything known of one programme at the moment of asking.
 *
 * @param sisters the programmes of the tenant that the plan calls its sisters
 * @param erasures of the whole tenant
 */
public record Snapshot(
        ProgrammeFact programme,
        Plan plan,
        List<CohortFact> cohorts,
        List<AdmissionFact> admissions,
        List<OutcomeFact> outcomes,
        List<MentorFact> mentors,
        List<OrganisationFact> organisations,
        List<RoundFact> rounds,
        List<PairFact> pairs,
        List<MeetingPlanFact> meetingPlans,
        List<MeetingFact> meetings,
        List<GroupEventFact> events,
        List<ContactFact> contacts,
        List<OfferFact> offers,
        List<ApplicationFact> applications,
        List<InternshipFact> internships,
        List<Sister> sisters,
        List<ErasureFact> erasures,
        List<SurveyFact> surveys,
        List<CostFact> costs,
        List<DeviationFact> deviations) {

    /** What people's ways through a programme consist of, and nothing else. */
    public static Snapshot ofCourses(
            ProgrammeFact programme,
            Plan plan,
            List<CohortFact> cohorts,
            List<AdmissionFact> admissions,
            List<OutcomeFact> outcomes,
            List<MentorFact> mentors,
            List<PairFact> pairs,
            List<Sister> sisters) {
        return new Snapshot(
                programme,
                plan,
                cohorts,
                admissions,
                outcomes,
                mentors,
                List.of(),
                List.of(),
                pairs,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sisters,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with the facts that the reporting service owns. */
    public Snapshot with(
            List<SurveyFact> surveys, List<CostFact> costs, List<DeviationFact> deviations) {
        return with(sisters, surveys, costs, deviations);
    }

    /** The same without what its sisters recorded. */
    public Snapshot alone() {
        return with(List.of(), surveys, costs, deviations);
    }

    private Snapshot with(
            List<Sister> sisters,
            List<SurveyFact> surveys,
            List<CostFact> costs,
            List<DeviationFact> deviations) {
        return new Snapshot(
                programme,
                plan,
                cohorts,
                admissions,
                outcomes,
                mentors,
                organisations,
                rounds,
                pairs,
                meetingPlans,
                meetings,
                events,
                contacts,
                offers,
                applications,
                internships,
                sisters,
                erasures,
                surveys,
                costs,
                deviations);
    }
}
