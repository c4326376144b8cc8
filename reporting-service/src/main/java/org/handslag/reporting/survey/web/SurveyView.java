package org.handslag.reporting.survey.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.reporting.survey.model.Links;
import org.handslag.reporting.survey.model.Survey;
import org.handslag.reporting.survey.model.Survey.Status;
import org.jspecify.annotations.Nullable;

/**
 * A survey as the evaluator sees it: who stands where, and not what anybody answered.
 *
 * @param asked how many were asked, answered and so on: of those whom the caller may know of;
 *     reports count everybody
 * @param byLink what is asked by links; counted in {@code asked} and {@code answered} too; null: no
 *     link was given out
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
        @Nullable ByLink byLink,
        @Nullable List<Respondent> respondents,
        String recordedBy) {

    /** Somebody asked; no status: nothing is on record yet. */
    record Respondent(
            @PersonId String respondent,
            @Nullable Status status,
            @Nullable LocalDate on,
            @Nullable String recordedBy,
            @Nullable String toldBy) {}

    /** Links given out, and answers that came by one. */
    record ByLink(int given, int answered) {}

    static SurveyView inList(Caller caller, Stored<Survey> stored) {
        return of(caller, stored, false);
    }

    static SurveyView whole(Caller caller, Stored<Survey> stored) {
        return of(caller, stored, true);
    }

    private static SurveyView of(Caller caller, Stored<Survey> stored, boolean shown) {
        Survey survey = stored.state();
        caller.sight().look(Set.copyOf(survey.everybody()));
        List<Respondent> respondents = respondents(caller, survey);
        Links links = survey.links();
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
                                survey.askedNumber() == null ? 0 : survey.askedNumber())
                        + links.given(),
                count(respondents, Status.ANSWERED) + links.answers().size(),
                count(respondents, Status.DECLINED),
                count(respondents, Status.NOT_REACHED),
                links.given() == 0 ? null : new ByLink(links.given(), links.answers().size()),
                shown ? respondents : null,
                survey.recordedBy());
    }

    private static List<Respondent> respondents(Caller caller, Survey survey) {
        return survey.everybody().stream()
                .filter(caller::mayKnow)
                .map(
                        who ->
                                survey.standing(who)
                                        .map(
                                                one ->
                                                        new Respondent(
                                                                who,
                                                                one.status(),
                                                                one.on(),
                                                                one.recordedBy(),
                                                                one.toldBy()))
                                        .orElseGet(
                                                () -> new Respondent(who, null, null, null, null)))
                .toList();
    }

    private static long count(List<Respondent> respondents, Status status) {
        return respondents.stream().filter(one -> one.status() == status).count();
    }
}
