package org.handslag.participant.admission.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How old somebody is, as roughly as figures need it. Their year of birth stays where it is. */
public final class AgeBand {
    private AgeBand() {}

    /**
     * The band of the age that somebody turns in the year of a day: {@code under-25}, {@code
     * 25-34}, {@code 35-44}, {@code 45-54}, {@code 55-plus}, or {@code unknown}.
     *
     * @param birthYear null: not known
     */
    public static String on(@Nullable Integer birthYear, LocalDate day) {
        if (birthYear == null) {
            return "unknown";
        }
        int age = day.getYear() - birthYear;
        if (age < 25) {
            return "under-25";
        }
        if (age >= 55) {
            return "55-plus";
        }
        int first = age - (age - 25) % 10;
        return first + "-" + (first + 9);
    }
}
