package org.handslag.reporting.opening.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.personal.PersonId;
import org.handslag.reporting.figures.opening.Line;
import org.handslag.reporting.figures.opening.Opening;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.opening.application.OpeningFigure;
import org.handslag.reporting.rendering.FigureTexts;
import org.jspecify.annotations.Nullable;

/**
 * A figure and the facts behind it.
 *
 * @param figure JSON pointer into the report
 * @param value what the facts that count come to: the figure; of a goal or its share, the numerator
 * @param population of whom; absent where the figure is of no goal
 * @param measured false: nothing can be said of the goal yet, and 0 is no finding; absent where the
 *     figure is of no goal
 * @param source which service recorded the facts
 * @param erased how many people of the tenant were erased by the day; no figure counts them, and
 *     nothing tells which figures they were in
 * @param all how many facts there are on all pages
 * @param next {@code ?from=} of the next page; absent on the last one
 */
record OpenedView(
        String figure,
        BigDecimal value,
        Rule rule,
        Goal.@Nullable Population population,
        @Nullable Boolean measured,
        String source,
        int erased,
        int all,
        List<FactView> facts,
        @Nullable Integer next) {

    /** By which rule it is counted, and its words in the reader's language. */
    record Rule(String code, String text) {}

    /**
     * A fact.
     *
     * @param kind what it is
     * @param id its own id
     * @param code what kind of outcome, meeting and so on
     * @param on the day that decides
     * @param what how it stood on the day; of what does not count, why not
     * @param words the same in the reader's language
     * @param number how much of the figure it is
     */
    record FactView(
            String kind,
            @Nullable String id,
            @PersonId @Nullable String participant,
            @PersonId @Nullable String mentor,
            @Nullable String code,
            @Nullable LocalDate on,
            String what,
            String words,
            Line.Counts counts,
            BigDecimal number) {}

    static OpenedView of(String figure, OpeningFigure.Part part, FigureTexts texts) {
        Opening.Opened opened = part.figure();
        return new OpenedView(
                figure,
                opened.value(),
                new Rule(FigureTexts.code(opened), texts.rule(opened)),
                opened.population(),
                opened.measured(),
                opened.source(),
                opened.erased(),
                opened.lines().size(),
                part.lines().stream().map(line -> fact(line, texts)).toList(),
                part.next());
    }

    private static FactView fact(Line line, FigureTexts texts) {
        return new FactView(
                line.kind(),
                line.id(),
                line.participant(),
                line.mentor(),
                line.code(),
                line.on(),
                line.what(),
                texts.what(line.what()),
                line.counts(),
                line.number());
    }
}
