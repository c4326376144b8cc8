package org.handslag.reporting.boardreport.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.handslag.platform.problem.ProblemException;

/** A day that an address asks for. */
public final class AskedDay {
    private AskedDay() {}

    /**
     * As strict as days in bodies are: four digits for the year, from 1900 to 2999.
     *
     * @throws ProblemException 400 for anything else
     */
    public static LocalDate asOf(String text) {
        if (text.matches("(?:19|2\\d)\\d\\d-\\d\\d-\\d\\d")) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noSuchDay) {
                throw ProblemException.invalid("?asOf", "wrong-form", Map.of());
            }
        }
        throw ProblemException.invalid("?asOf", "wrong-form", Map.of());
    }
}
