package org.handslag.reporting.facts.kafka;

import java.util.Comparator;
import java.util.List;
import org.handslag.reporting.figures.Sister;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.InternshipFact;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.fact.PairFact;

/** Programmes that share people and outcomes. */
final class Sisters {
    private Sisters() {}

    /** Every programme of the tenant after a blueprint that this one's calls its sister. */
    static List<ProgrammeView> of(ProgrammeView of, List<ProgrammeView> tenants) {
        List<String> keys = PlanReader.sisters(of.definition());
        return tenants.stream()
                .filter(one -> !one.id().equals(of.id()))
                .filter(one -> keys.contains(PlanReader.blueprint(one.definition())))
                .sorted(Comparator.comparing(ProgrammeView::id))
                .toList();
    }

    static Sister sister(
            ProgrammeView one,
            List<AdmissionFact> admissions,
            List<OutcomeFact> outcomes,
            List<PairFact> pairs,
            List<InternshipFact> internships) {
        return new Sister(
                one.id(),
                PlanReader.blueprint(one.definition()),
                PlanReader.title(one.definition()),
                admissions,
                outcomes,
                pairs,
                internships);
    }
}
