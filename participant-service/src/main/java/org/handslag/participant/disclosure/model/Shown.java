package org.handslag.participant.disclosure.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step as it stands on a day.
 *
 * @param source who decided that it is shown or not
 * @param since the day since which it is; null: it is not, or not yet
 * @param until the last day on which it is; null: until further notice
 */
public record Shown(
        What what,
        boolean shown,
        Why why,
        Source source,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    static Shown not(What what, Why why, Source source) {
        return new Shown(what, false, why, source, null, null);
    }
}
