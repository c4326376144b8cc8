package org.handslag.reporting.figures.report;

import java.time.LocalDate;
import java.util.List;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * Several programmes of a tenant together. A person counts once, in each row and in the total,
 * however many programmes they are in; rows may therefore add up to more than the total.
 *
 * @param by what the rows are: cohort, year, programme, municipality, gender, age-band or source
 * @param placementMonths how long a placement must last, where all programmes say the same; absent:
 *     they differ, and placements are not pooled
 * @param differing what is not pooled because programmes define it differently, by programme
 */
public record Pooled(
        LocalDate asOf,
        String by,
        List<Programme> programmes,
        @Nullable Integer placementMonths,
        List<Row> rows,
        Row total,
        List<PooledGoal> goals,
        List<Differing> differing) {

    /** One of the programmes. */
    public record Programme(String id, String key, Words title) {}

    /**
     * How many.
     *
     * @param programme of a cohort: whose it is
     * @param courses admissions: one person in two cohorts is two
     * @param admitted people admitted by the day
     * @param livePairs pairs on the day
     * @param employed people with employment begun by the day
     * @param placed people with one placement of at least the months; absent where programmes
     *     differ on them; so with the next
     * @param placedThroughNetwork of these, through the mentors' network
     */
    public record Row(
            String key,
            @Nullable Words title,
            @Nullable String programme,
            int courses,
            int admitted,
            int completed,
            int endedEarly,
            int livePairs,
            int employed,
            @Nullable Integer placed,
            @Nullable Integer placedThroughNetwork) {}

    /**
     * A goal that several programmes define alike.
     *
     * @param definition the counting rule's code
     * @param measured whether anything can be said of it in any of the programmes yet
     * @param of the programmes' own keys and titles for it
     * @param rows of goals of participants: the same by row
     */
    public record PooledGoal(
            String definition,
            Goal.Population population,
            boolean measured,
            int numerator,
            int denominator,
            List<Of> of,
            List<Part> rows) {}

    /** A programme's own goal. */
    public record Of(String programme, String goal, Words title) {}

    /** The people of a row. */
    public record Part(String key, int numerator, int denominator) {}

    /**
     * Not pooled.
     *
     * @param what placement-months, or the key of a goal that only this programme has so
     * @param definition the counting rule's code; absent: the programme does not say
     * @param months what the rule needs; absent: nothing
     * @param numerator absent: not measured; of placements, the people placed by its own rule
     * @param denominator likewise
     */
    public record Differing(
            String programme,
            String what,
            @Nullable Words title,
            @Nullable String definition,
            @Nullable Integer months,
            @Nullable Integer numerator,
            @Nullable Integer denominator) {}
}
