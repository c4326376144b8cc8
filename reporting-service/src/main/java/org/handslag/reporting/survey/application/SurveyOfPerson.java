package org.handslag.reporting.survey.application;

import java.util.List;
import org.handslag.reporting.survey.model.Survey;

/** A survey as far as it is about one respondent. */
public record SurveyOfPerson(String programme, String survey, List<Survey.Response> responses) {
    /** What the respondent was asked and answered. */
    public static SurveyOfPerson of(Survey survey, String person) {
        return new SurveyOfPerson(
                survey.programme(),
                survey.survey(),
                survey.responses().stream()
                        .filter(response -> response.respondent().equals(person))
                        .toList());
    }
}
