package org.handslag.reporting.survey.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.json.Json;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.survey.model.Links;
import org.handslag.reporting.survey.model.Survey;
import org.springframework.stereotype.Component;

/** Surveys as figures are computed from them. */
@Component
public class SurveyFacts {
    private final Aggregates<Survey> surveys;

    SurveyFacts(Aggregates<Survey> surveys) {
        this.surveys = surveys;
    }

    /** Every survey of a programme, whoever was asked. */
    public List<SurveyFact> of(Tenant tenant, String programme) {
        return surveys.all(tenant, Map.of("state.programme", programme)).stream()
                .map(SurveyFacts::fact)
                .toList();
    }

    private static SurveyFact fact(Stored<Survey> stored) {
        Survey survey = stored.state();
        var responses = new ArrayList<SurveyFact.Response>();
        for (Survey.Response one : survey.responses()) {
            responses.add(
                    new SurveyFact.Response(
                            one.respondent(), Json.code(one.status()), one.on(), one.answers()));
        }
        for (Links.Answer one : survey.links().answers()) {
            responses.add(
                    new SurveyFact.Response(
                            one.respondent(),
                            Json.code(Survey.Status.ANSWERED),
                            one.on(),
                            one.answers(),
                            true));
        }
        return new SurveyFact(
                stored.id(),
                survey.survey(),
                survey.cohort(),
                survey.openedOn(),
                survey.closedOn(),
                survey.asked(),
                survey.askedNumber(),
                responses,
                survey.links().batches().stream()
                        .map(one -> new SurveyFact.Given(one.on(), one.number()))
                        .toList());
    }
}
