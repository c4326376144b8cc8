package org.handslag.reporting.figures.report;

import java.time.LocalDate;
import java.util.List;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * A survey or interview: who was asked, and what came of it by the day.
 *
 * @param openedOn absent: not opened yet
 * @param cohort the blueprint's key; absent: all
 * @param noReply asked, with nothing on record
 */
public record SurveyFigure(
        String survey,
        Words title,
        String instrument,
        String population,
        @Nullable Words who,
        @Nullable String cohort,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int asked,
        int answered,
        int declined,
        int notReached,
        int noReply,
        List<QuestionFigure> questions) {

    /** A question's answers. */
    public record QuestionFigure(
            String question, Words text, int answered, int favourable, List<Value> answers) {}

    /** How many gave a value. */
    public record Value(String value, int number, boolean favourable) {}
}
