package org.handslag.reporting.figures;

import java.util.List;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.InternshipFact;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.figures.plan.Words;

/**
 * A programme of the same tenant that shares people and outcomes with the one reported on.
 *
 * @param programme its id
 * @param blueprint the key of its blueprint, by which the plan names it
 */
public record Sister(
        String programme,
        String blueprint,
        Words title,
        List<AdmissionFact> admissions,
        List<OutcomeFact> outcomes,
        List<PairFact> pairs,
        List<InternshipFact> internships) {}
