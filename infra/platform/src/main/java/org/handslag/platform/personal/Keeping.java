package org.handslag.platform.personal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For how long a person stays a person to us after what we knew them for has ended. Every service
 * asks this one rule.
 *
 * @param months after the end; 0: none
 * @param source who decided it
 */
public record Keeping(int months, Source source) {
    /** What holds where nobody has decided otherwise. */
    public static final Keeping DEFAULT = new Keeping(24, Source.PLATFORM_DEFAULT);

    /** More than any rule of keeping asks for: a mistake of entry. */
    public static final int MAX_MONTHS = 600;

    /** Who decided it. */
    public enum Source {
        BLUEPRINT,
        /** The blueprint is silent. */
        PLATFORM_DEFAULT
    }

    /** So many months, as a blueprint says; the default where it says none, or none that can be. */
    public static Keeping of(@Nullable Integer months) {
        return months == null || months < 0 || months > MAX_MONTHS
                ? DEFAULT
                : new Keeping(months, Source.BLUEPRINT);
    }

    /** The first day on which nobody is kept any more. */
    public LocalDate over(LocalDate endedOn) {
        return endedOn.plusMonths(months).plusDays(1);
    }
}
