package org.handslag.reporting.reporttext.application;

import java.util.List;
import java.util.Map;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.figures.fact.TextFact;
import org.handslag.reporting.reporttext.model.ReportText;
import org.springframework.stereotype.Component;

/** Texts of reports as the facts that a report is made of. */
@Component
public class ReportTextFacts {
    private final Aggregates<ReportText> texts;

    ReportTextFacts(Aggregates<ReportText> texts) {
        this.texts = texts;
    }

    /** Every text of a programme's report, in the order in which they were written. */
    public List<TextFact> of(Tenant tenant, String programme, String report) {
        return texts
                .all(tenant, Map.of("state.programme", programme, "state.report", report))
                .stream()
                .map(Stored::state)
                .map(ReportTextFacts::fact)
                .toList();
    }

    private static TextFact fact(ReportText one) {
        return new TextFact(
                one.report(),
                one.section(),
                one.language(),
                one.text().reveal().orElse(""),
                one.published(),
                one.on());
    }
}
