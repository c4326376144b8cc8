package org.handslag.reporting.sus.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One course as the authority is told of it. Without consent, or where the identity is protected,
 * there is {@code year} and {@code sex}, and nothing else.
 *
 * @param number counts the rows of this export; it is nobody's number elsewhere
 * @param sex woman, man, other or unknown
 * @param reason completed, or the blueprint's code of an early end
 */
public record SusRow(
        int number,
        int year,
        String sex,
        Told told,
        @Nullable LocalDate entry,
        @Nullable LocalDate exit,
        @Nullable String reason,
        List<String> incomeBefore,
        List<String> incomeAfter,
        @Nullable String municipality,
        @Nullable Integer birthYear) {

    /** How much is told. */
    public enum Told {
        WHOLE,
        YEAR_AND_SEX
    }
}
