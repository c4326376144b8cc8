package org.handslag.platform.personal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For how long a person stays a person to us after what we knew them for has ended. Every service
 * asks this one rule.
 *
 * @param months after the end; 0: none
 * @param stated whether somebody decided it; otherwise it is the platform's default
 */
public record Keeping(int months, boolean stated) {
    /** What holds where nobody has decided otherwise. */
    public static final Keeping DEFAULT = new Keeping(24, false);

    /** More than any rule of keeping asks for: a mistake of entry. */
    public static final int MAX_MONTHS = 600;

    /** So many months, as they are stated; the default where none are, or none that can be. */
    public static Keeping of(@Nullable Integer months) {
        return months == null || months < 0 || months > MAX_MONTHS
                ? DEFAULT
                : new Keeping(months, true);
    }

    /** The first day on which nobody is kept any more. */
    public LocalDate over(LocalDate endedOn) {
        return endedOn.plusMonths(months).plusDays(1);
    }
}
