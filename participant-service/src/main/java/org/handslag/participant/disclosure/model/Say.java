package org.handslag.participant.disclosure.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;

/**
 * What the participant said of one thing and one audience. Kept as it was said: a later one takes
 * its place from its day on, and overwrites nothing.
 *
 * @param released whether they release it; otherwise they withhold it
 * @param on the day from which it holds
 */
public record Say(What what, Audience to, boolean released, LocalDate on, Recorded recorded) {
    boolean repeats(Say other) {
        return what == other.what
                && to == other.to
                && released == other.released
                && on.equals(other.on);
    }
}
