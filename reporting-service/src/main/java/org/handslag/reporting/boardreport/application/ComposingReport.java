package org.handslag.reporting.boardreport.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.handslag.reporting.cost.model.Cost;
import org.handslag.reporting.deviation.model.Deviation;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.FigureOpening;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.fact.CostFact;
import org.handslag.reporting.figures.fact.DeviationFact;
import org.handslag.reporting.figures.fact.FrozenFact;
import org.handslag.reporting.figures.fact.TextFact;
import org.handslag.reporting.figures.opening.Opening;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.reporttext.application.ReportTextFacts;
import org.handslag.reporting.survey.application.SurveyFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes a report from what other services published and from this service's own facts. */
@Component
public class ComposingReport {
    private final ProgrammeFacts facts;
    private final SurveyFacts surveys;
    private final Aggregates<Cost> costs;
    private final Aggregates<Deviation> deviations;
    private final Aggregates<BoardReport> reports;
    private final ReportTextFacts texts;

    ComposingReport(
            ProgrammeFacts facts,
            SurveyFacts surveys,
            Aggregates<Cost> costs,
            Aggregates<Deviation> deviations,
            Aggregates<BoardReport> reports,
            ReportTextFacts texts) {
        this.facts = facts;
        this.surveys = surveys;
        this.costs = costs;
        this.deviations = deviations;
        this.reports = reports;
        this.texts = texts;
    }

    /**
     * The report as of a day.
     *
     * @param report the blueprint's key of the report
     * @throws ProblemException 404 for a programme out of reach, 400 for a report that the plan
     *     does not have
     */
    public Report compose(Call call, String programme, String report, LocalDate asOf) {
        return inputs(call, programme, report, asOf, LocalDate.MAX).report();
    }

    /**
     * What that report is computed from.
     *
     * @param written texts that were written later are not in it
     */
    Inputs inputs(Call call, String programme, String report, LocalDate asOf, LocalDate written) {
        Snapshot published =
                facts.snapshot(call.tenant(), programme).orElseThrow(ProblemException::notFound);
        call.mustReach(Target.ofProgramme(programme));
        Plan.Due due =
                published
                        .plan()
                        .report(report)
                        .orElseThrow(
                                () -> ProblemException.invalid("?report", "unknown", Map.of()));
        List<TextFact> words =
                texts.of(call.tenant(), programme, due.key()).stream()
                        .filter(one -> !one.on().isAfter(written))
                        .toList();
        return new Inputs(withOwn(call.tenant(), programme, published, words), due, asOf);
    }

    /**
     * What stands behind a figure of that report; exceptions as for {@link #compose}.
     *
     * @param pointer JSON pointer into the report
     */
    public Opening open(
            Call call, String programme, String report, LocalDate asOf, String pointer) {
        Inputs inputs = inputs(call, programme, report, asOf, LocalDate.MAX);
        return FigureOpening.open(inputs.snapshot(), inputs.due(), asOf, pointer);
    }

    private Snapshot withOwn(
            Tenant tenant, String programme, Snapshot published, List<TextFact> words) {
        Map<String, String> of = Map.of("state.programme", programme);
        return published
                .with(
                        surveys.of(tenant, programme),
                        costs.all(tenant, of).stream().map(ComposingReport::cost).toList(),
                        deviations.all(tenant, of).stream()
                                .map(ComposingReport::deviation)
                                .toList())
                .with(
                        reports.all(tenant, of).stream().map(ComposingReport::frozen).toList(),
                        words);
    }

    private static FrozenFact frozen(Stored<BoardReport> stored) {
        BoardReport one = stored.state();
        return new FrozenFact(one.report(), one.asOf(), one.frozenOn());
    }

    private static CostFact cost(Stored<Cost> stored) {
        Cost cost = stored.state();
        return new CostFact(cost.year(), cost.line(), cost.amount(), cost.on());
    }

    private static DeviationFact deviation(Stored<Deviation> stored) {
        Deviation one = stored.state();
        Deviation.Closing closing = one.closing();
        return new DeviationFact(
                Json.code(one.kind()),
                one.on(),
                words(one.text()),
                wordsOrNull(one.decidedBy()),
                one.activity(),
                one.assessments().stream().map(ComposingReport::assessment).toList(),
                closing == null
                        ? null
                        : new DeviationFact.Closing(closing.on(), words(closing.text())));
    }

    private static DeviationFact.Assessment assessment(Deviation.Assessment one) {
        return new DeviationFact.Assessment(
                one.on(),
                one.likelihood(),
                one.consequence(),
                wordsOrNull(one.measure()),
                wordsOrNull(one.responsible()));
    }

    private static String words(PrivateText text) {
        return text.reveal().orElse("");
    }

    private static @Nullable String wordsOrNull(@Nullable PrivateText text) {
        return text == null ? null : text.reveal().orElse(null);
    }
}
