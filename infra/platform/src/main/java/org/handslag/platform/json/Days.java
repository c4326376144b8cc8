package org.handslag.platform.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads a day that a caller sends: {@code 2016-02-15}, from 1900 to 2999. ISO 8601 also allows
 * years of nine digits, with which no calculation could go on.
 */
final class Days extends ValueDeserializer<LocalDate> {
    private static final Pattern FORM = Pattern.compile("(?:19|2\\d)\\d\\d-\\d\\d-\\d\\d");

    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, in);
        }
        String text = in.getString();
        if (FORM.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noSuchDay) {
                return (LocalDate)
                        context.handleWeirdStringValue(LocalDate.class, text, "no such day");
            }
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a day");
    }
}
