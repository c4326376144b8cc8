package org.handslag.reporting.survey.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.aggregate.Stored;
import org.handslag.reporting.survey.model.Survey;
import org.jspecify.annotations.Nullable;

/**
 * Links as they are given out: shown once.
 *
 * @param survey the survey's id
 * @param given how many links the survey has given out by now
 * @param links the path of each, with its code, at the front door
 */
record LinksView(String survey, int given, @Nullable LocalDate until, List<String> links) {

    static LinksView of(Stored<Survey> stored, @Nullable LocalDate until, List<String> codes) {
        return new LinksView(
                stored.id(),
                stored.state().links().given(),
                until,
                codes.stream().map(code -> "/api/survey-forms/" + code).toList());
    }
}
