package org.handslag.reporting.survey.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.reporting.survey.model.Survey;
import org.handslag.reporting.survey.model.Survey.Status;
import org.jspecify.annotations.Nullable;

/**
 * A survey as the evaluator sees it: who stands where, and not what anybody answered.
 *
 * @param respondents only where one survey is shown
 */
record SurveyView(
        String id,
        String programme,
        String survey,
        @Nullable String cohort,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        Survey.State state,
        int asked,
        long answered,
        long declined,
        long notReached,
        @Nullable List<Respondent> respondents) {

    /** Somebody asked; no status: nothing is on record yet. */
    record Respondent(
            @PersonId String respondent, @Nullable Status status, @Nullable LocalDate on) {}

    static SurveyView inList(Stored<Survey> stored) {
        return of(stored, null);
    }

    static SurveyView whole(Stored<Survey> stored) {
        return of(stored, respondents(stored.state()));
    }

    private static SurveyView of(Stored<Survey> stored, @Nullable List<Respondent> shown) {
        Survey survey = stored.state();
        List<Respondent> respondents = shown == null ? respondents(survey) : shown;
        return new SurveyView(
                stored.id(),
                survey.programme(),
                survey.survey(),
                survey.cohort(),
                survey.openedOn(),
                survey.closedOn(),
                survey.state(),
                Math.max(
                        respondents.size(),
                        survey.askedNumber() == null ? 0 : survey.askedNumber()),
                count(respondents, Status.ANSWERED),
                count(respondents, Status.DECLINED),
                count(respondents, Status.NOT_REACHED),
                shown);
    }

    private static List<Respondent> respondents(Survey survey) {
        return survey.everybody().stream()
                .map(
                        who ->
                                survey.standing(who)
                                        .map(one -> new Respondent(who, one.status(), one.on()))
                                        .orElseGet(() -> new Respondent(who, null, null)))
                .toList();
    }

    private static long count(List<Respondent> respondents, Status status) {
        return respondents.stream().filter(one -> one.status() == status).count();
    }
}
