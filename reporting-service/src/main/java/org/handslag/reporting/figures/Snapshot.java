package org.handslag.reporting.figures;

import java.util.List;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.ApplicationFact;
import org.handslag.reporting.figures.fact.CohortFact;
import org.handslag.reporting.figures.fact.ContactFact;
import org.handslag.reporting.figures.fact.CostFact;
import org.handslag.reporting.figures.fact.DeviationFact;
import org.handslag.reporting.figures.fact.ErasureFact;
import org.handslag.reporting.figures.fact.FrozenFact;
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
import org.handslag.reporting.figures.fact.TextFact;
import org.handslag.reporting.figures.plan.Plan;

/**
 * Everything known of one programme at the moment of asking.
 *
 * @param sisters the programmes of the tenant that the plan calls its sisters
 * @param erasures of the whole tenant
 * @param frozen the reports that were frozen before
 * @param texts in the order in which they were written
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
        List<DeviationFact> deviations,
        List<FrozenFact> frozen,
        List<TextFact> texts) {

    public Snapshot {
        frozen = frozen == null ? List.of() : List.copyOf(frozen);
        texts = texts == null ? List.of() : List.copyOf(texts);
    }

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
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with the facts that the reporting service owns. */
    public Snapshot with(
            List<SurveyFact> surveys, List<CostFact> costs, List<DeviationFact> deviations) {
        return with(sisters, surveys, costs, deviations, frozen, texts);
    }

    /** The same with what was reported before and what is written for reports. */
    public Snapshot with(List<FrozenFact> frozen, List<TextFact> texts) {
        return with(sisters, surveys, costs, deviations, frozen, texts);
    }

    /** The same without what its sisters recorded. */
    public Snapshot alone() {
        return with(List.of(), surveys, costs, deviations, frozen, texts);
    }

    private Snapshot with(
            List<Sister> sisters,
            List<SurveyFact> surveys,
            List<CostFact> costs,
            List<DeviationFact> deviations,
            List<FrozenFact> frozen,
            List<TextFact> texts) {
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
                deviations,
                frozen,
                texts);
    }
}
