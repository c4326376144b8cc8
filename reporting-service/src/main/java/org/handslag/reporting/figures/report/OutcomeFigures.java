package org.handslag.reporting.figures.report;

import java.util.List;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes of those admitted.
 *
 * @param others internships, education and what else, by kind
 */
public record OutcomeFigures(
        int admitted,
        Placements placements,
        Employment employment,
        List<Volumes.Number> others,
        List<ByGender> byGender) {

    /**
     * Placements: stays, and each person once under the best they had, in the order of the fields.
     *
     * @param months how long a stay must last
     * @param stays how many had begun
     * @param offered offered, not begun
     */
    public record Placements(
            int months, int stays, int offered, Split byStay, Split byPerson, int without) {}

    /**
     * How stays went.
     *
     * @param throughNetwork long enough, through the mentors' network
     * @param otherwise long enough, otherwise
     * @param running not long enough yet, still running on the day
     * @param shorter ended before
     */
    public record Split(int throughNetwork, int otherwise, int running, int shorter) {}

    /**
     * Jobs begun by the day.
     *
     * @param persons how many people have or had one
     * @param offered offered, not begun
     */
    public record Employment(
            int persons,
            int jobs,
            int offered,
            List<Volumes.Number> byPercent,
            List<Volumes.Number> byTerm,
            List<Volumes.Number> bySubsidy,
            List<Volumes.Number> byRelevance,
            List<Volumes.Number> byWay) {}

    /** The two outcomes beside the admitted of a gender. */
    public record ByGender(
            String key,
            @Nullable Words title,
            int admitted,
            int placedThroughNetwork,
            int employed,
            int completed,
            int endedEarly) {}
}
