package org.handslag.reporting.figures.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes of those admitted by kind, what was offered and what has begun told apart.
 *
 * @param kinds every kind, also where nobody has one
 * @param offers jobs offered by the day and not begun
 */
public record Results(List<Kind> kinds, Offers offers) {

    /**
     * One kind. A person with an offer and something begun counts as begun.
     *
     * @param persons how many people have one, begun or dated by the day
     * @param number how many there are of them
     * @param offered offered, not begun
     * @param offeredPersons how many people have an offer and nothing of the kind that has begun
     * @param fromSisters how many of number and offered a sister programme recorded; absent: there
     *     is no sister here
     */
    public record Kind(
            String key,
            int persons,
            int number,
            int offered,
            int offeredPersons,
            @Nullable Integer fromSisters) {}

    /** The jobs offered, by what they are like. */
    public record Offers(
            int persons,
            int jobs,
            List<Volumes.Number> byPercent,
            List<Volumes.Number> byTerm,
            List<Volumes.Number> bySubsidy,
            List<Volumes.Number> byRelevance) {}
}
