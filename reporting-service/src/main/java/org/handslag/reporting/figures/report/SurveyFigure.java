package org.handslag.reporting.figures.report;

import java.time.LocalDate;
import java.util.List;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * A survey or interview: who was asked, and what came of it by the day.
 *
 * @param openedOn absent: not opened yet
 * @param cohort the blueprint's key; absent: all
 * @param noReply asked, with nothing on record
 * @param by who asks, where that is not the programme itself
 * @param moment before, during or after a participant's course; absent: the plan does not say
 * @param byLink of those asked, how many by an anonymous link; absent: nobody
 * @param anonymous of the answers, how many came by such a link; absent: nobody was asked by one
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
        List<QuestionFigure> questions,
        @Nullable Words by,
        @Nullable String moment,
        @Nullable Integer byLink,
        @Nullable Integer anonymous) {

    /**
     * A question's answers.
     *
     * @param standard whose wording it is, where that is nobody's to change; absent: the plan's own
     * @param change what the same people had answered before; absent: nothing was asked before
     */
    public record QuestionFigure(
            String question,
            Words text,
            int answered,
            int favourable,
            List<Value> answers,
            Form.@Nullable Standard standard,
            @Nullable Change change) {}

    /**
     * The same question, asked of the same people before and after.
     *
     * @param before keys of the surveys that asked before
     * @param both how many answered both; better, same and worse add up to them
     */
    public record Change(
            List<String> before,
            int both,
            int favourableBefore,
            int favourableAfter,
            int better,
            int same,
            int worse) {}

    /** How many gave a value. */
    public record Value(String value, int number, boolean favourable) {}
}
