package org.handslag.reporting.boardreport.application;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.cost.model.Cost;
import org.handslag.reporting.deviation.model.Deviation;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.FigureOpening;
import org.handslag.reporting.figures.Figures;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.fact.CostFact;
import org.handslag.reporting.figures.fact.DeviationFact;
import org.handslag.reporting.figures.opening.Opening;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.survey.application.SurveyFacts;
import org.springframework.stereotype.Component;

/** Composes a report from what other services published and from this service's own facts. */
@Component
public class ComposingReport {
    private final ProgrammeFacts facts;
    private final SurveyFacts surveys;
    private final Aggregates<Cost> costs;
    private final Aggregates<Deviation> deviations;

    ComposingReport(
            ProgrammeFacts facts,
            SurveyFacts surveys,
            Aggregates<Cost> costs,
            Aggregates<Deviation> deviations) {
        this.facts = facts;
        this.surveys = surveys;
        this.costs = costs;
        this.deviations = deviations;
    }

    /**
     * The report as of a day.
     *
     * @param report the blueprint's key of the report
     * @throws ProblemException 404 for a programme out of reach, 400 for a report that the plan
     *     does not have
     */
    public Report compose(Call call, String programme, String report, LocalDate asOf) {
        Snapshot published =
                facts.snapshot(call.tenant(), programme).orElseThrow(ProblemException::notFound);
        call.mustReach(Target.ofProgramme(programme));
        return Figures.of(
                withOwn(call.tenant(), programme, published), due(published, report), asOf);
    }

    /**
     * What stands behind a figure of that report; exceptions as for {@link #compose}.
     *
     * @param pointer JSON pointer into the report
     */
    public Opening open(
            Call call, String programme, String report, LocalDate asOf, String pointer) {
        Snapshot published =
                facts.snapshot(call.tenant(), programme).orElseThrow(ProblemException::notFound);
        call.mustReach(Target.ofProgramme(programme));
        return FigureOpening.open(
                withOwn(call.tenant(), programme, published),
                due(published, report),
                asOf,
                pointer);
    }

    private static Plan.Due due(Snapshot published, String report) {
        return published
                .plan()
                .report(report)
                .orElseThrow(() -> ProblemException.invalid("?report", "unknown", Map.of()));
    }

    private Snapshot withOwn(Tenant tenant, String programme, Snapshot published) {
        Map<String, String> of = Map.of("state.programme", programme);
        return published.with(
                surveys.of(tenant, programme),
                costs.all(tenant, of).stream().map(ComposingReport::cost).toList(),
                deviations.all(tenant, of).stream().map(ComposingReport::deviation).toList());
    }

    private static CostFact cost(Stored<Cost> stored) {
        Cost cost = stored.state();
        return new CostFact(cost.year(), cost.line(), cost.amount(), cost.on());
    }

    private static DeviationFact deviation(Stored<Deviation> stored) {
        Deviation one = stored.state();
        return new DeviationFact(
                Json.code(one.kind()),
                one.on(),
                one.text().reveal().orElse(""),
                one.decidedBy() == null ? null : one.decidedBy().reveal().orElse(null),
                one.activity());
    }
}
