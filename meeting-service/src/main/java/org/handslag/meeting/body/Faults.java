package org.handslag.meeting.body;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Wrong places of a body. */
public final class Faults {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private Faults() {}

    /** The body names something that is not known here. */
    public static ProblemException unknown(String pointer) {
        return ProblemException.invalid(pointer, "unknown", Map.of());
    }

    /** Something that the rest of the body needs is missing. */
    public static ProblemException required(String pointer) {
        return ProblemException.invalid(pointer, "required", Map.of());
    }

    /** The body says two things of which only one can be. */
    public static ProblemException invalid(String pointer) {
        return ProblemException.invalid(pointer, "invalid", Map.of());
    }

    /**
     * The day, where it lies in the centuries that a programme can lie in.
     *
     * @throws ProblemException 400 where it does not
     */
    public static LocalDate day(String pointer, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw ProblemException.invalid(pointer, "out-of-range", Map.of());
        }
        return day;
    }

    /** {@link #day(String, LocalDate)} for a day that may be absent. */
    public static @Nullable LocalDate dayOrNone(String pointer, @Nullable LocalDate day) {
        return day == null ? null : day(pointer, day);
    }
}
