package org.handslag.platform.personal;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody still sees a person's data after what they saw them for has ended. Every
 * service asks this one rule.
 *
 * @param days 0: access ends with its ground's last day
 */
public record Grace(int days) {
    /** What holds where nobody has decided otherwise. */
    public static final Grace DEFAULT = new Grace(14);

    public Grace {
        if (days < 0) {
            throw new IllegalArgumentException("days " + days);
        }
    }

    /** So many days; the default where none are given. */
    public static Grace of(@Nullable Integer days) {
        return days == null || days < 0 ? DEFAULT : new Grace(days);
    }

    /** The last day of access; empty while its ground goes on. */
    public Optional<LocalDate> until(@Nullable LocalDate endedOn) {
        return Optional.ofNullable(endedOn).map(end -> end.plusDays(days));
    }

    /** Whether access is still there on that day. */
    public boolean open(@Nullable LocalDate endedOn, LocalDate day) {
        return until(endedOn).map(last -> !day.isAfter(last)).orElse(true);
    }
}
