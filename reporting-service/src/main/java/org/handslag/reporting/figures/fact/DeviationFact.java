package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote down on the way, and how it was followed.
 *
 * @param kind deviation, risk, lesson or change
 * @param activity the row of the activity plan it is about
 * @param assessments of a risk, in the order in which they were recorded
 * @param closing null: it is open
 */
public record DeviationFact(
        String kind,
        LocalDate on,
        String text,
        @Nullable String decidedBy,
        @Nullable Integer activity,
        List<Assessment> assessments,
        @Nullable Closing closing) {

    public DeviationFact {
        assessments = Lists.of(assessments);
    }

    /**
     * How great a risk was held to be on a day.
     *
     * @param likelihood 1 to 5
     * @param consequence 1 to 5
     * @param measure what is done about it
     * @param responsible who sees to that
     */
    public record Assessment(
            LocalDate on,
            int likelihood,
            int consequence,
            @Nullable String measure,
            @Nullable String responsible) {}

    /** That it is over, and what came of it. */
    public record Closing(LocalDate on, String text) {}

    /** The assessment that held at the end of the day: of those on one day the last recorded. */
    public Optional<Assessment> assessedBy(LocalDate day) {
        return assessments.stream()
                .filter(one -> Days.by(one.on(), day))
                .reduce((one, next) -> next.on().isBefore(one.on()) ? one : next);
    }

    /** How it was closed by the day; empty while it was open. */
    public Optional<Closing> closedBy(LocalDate day) {
        return Optional.ofNullable(closing).filter(one -> Days.by(one.on(), day));
    }
}
