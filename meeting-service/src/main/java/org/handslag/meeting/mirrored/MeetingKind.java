package org.handslag.meeting.mirrored;

import java.util.List;
import java.util.Map;
import org.handslag.meeting.mirrored.Definition.Coded;
import org.jspecify.annotations.Nullable;

/**
 * One kind of meeting, as a blueprint says it; what is absent is not asked for.
 *
 * @param level {@code pair}; {@code mentor} for a mentor with all own participants; {@code
 *     participant} for a participant with staff
 * @param everyMonths one is expected in each so many months
 * @param perMonth so many are expected in each month
 * @param hoursPerMonth so many hours are expected in each month
 * @param total so many are expected in the whole period: a number, a range, or {@code unknown}
 * @param themes what they talk about
 * @param purpose what it is for
 * @param form {@code physical}, {@code digital} or {@code either}
 * @param minutes who writes and reads minutes
 * @param between the kind between whose meetings these lie; null: they lie anywhere
 */
public record MeetingKind(
        String key,
        String level,
        @Nullable Integer everyMonths,
        @Nullable AtLeast perMonth,
        @Nullable AtLeast hoursPerMonth,
        @Nullable Object total,
        @Nullable List<Coded> themes,
        @Nullable String purpose,
        @Nullable String form,
        @Nullable MinutesPolicy minutes,
        @Nullable String between) {

    /** The lower end of what is expected. */
    public record AtLeast(double atLeast) {}

    /**
     * Who writes minutes, and who reads them besides the process leader.
     *
     * @param by {@code participant}, {@code mentor}, {@code staff} or {@code none}
     * @param readBy of those who met; null: all
     */
    public record MinutesPolicy(String by, @Nullable List<String> readBy) {}

    /** Whether the mentor meets all own participants. */
    public boolean ofGroup() {
        return level.equals("mentor");
    }

    /** Whether a participant meets staff. */
    public boolean ofParticipant() {
        return level.equals("participant");
    }

    /** Whether a participant, staff and perhaps the mentor talk together. */
    public boolean threeWay() {
        return ofParticipant() && "three-way".equals(purpose);
    }

    /** The keys of its themes, in the blueprint's order. */
    public List<String> themeKeys() {
        return themes == null ? List.of() : themes.stream().map(Coded::key).toList();
    }

    /** How many are expected in the whole period at least; 0 where nobody says. */
    public int leastInAll() {
        return switch (total) {
            case Number number -> number.intValue();
            case Map<?, ?> range ->
                    range.get("min") instanceof Number min
                            ? min.intValue()
                            : range.get("atLeast") instanceof Number least ? least.intValue() : 0;
            case null, default -> 0;
        };
    }
}
