package org.handslag.reporting.facts.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.platform.access.Target;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.CohortFact;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.plan.Plan;

/** What other services published about programmes, as far as it has come here. */
public interface ProgrammeFacts {

    /** A programme's plan; empty for a programme that is not known here. */
    Optional<Plan> plan(Tenant tenant, String programme);

    /**
     * The plan of the programme that a body names.
     *
     * @throws ProblemException 400 where it is unknown here or out of the caller's reach, with one
     *     answer for both
     */
    default Plan planNamed(Call call, String programme) {
        return plan(call.tenant(), programme)
                .filter(plan -> call.caller().reaches(Target.ofProgramme(programme)))
                .orElseThrow(() -> ProblemException.invalid("/programme", "unknown", Map.of()));
    }

    /** A cohort. */
    Optional<CohortFact> cohort(Tenant tenant, String cohort);

    /** The programme's admissions. */
    List<AdmissionFact> admissions(Tenant tenant, String programme);

    /** The mentors who have or had a part in the programme. */
    List<MentorFact> mentors(Tenant tenant, String programme);

    /**
     * Everything published about a programme; without surveys, costs and deviations, which are this
     * service's own. Empty for a programme that is not known here.
     */
    Optional<Snapshot> snapshot(Tenant tenant, String programme);

    /** The ids of the tenant's programmes. */
    List<String> programmes(Tenant tenant);

    /**
     * Several programmes with what a person's way through them consists of: cohorts, admissions,
     * outcomes, mentors, pairs, and the same of their sisters; no meetings, events or the like.
     */
    List<Snapshot> courses(Tenant tenant, Set<String> programmes);

    /** The language that the tenant names first; empty where none is known. */
    Optional<String> language(Tenant tenant);
}
