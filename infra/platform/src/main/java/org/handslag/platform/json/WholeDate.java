package org.handslag.platform.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * A date as callers must send it: {@code 2016-06-01} and nothing else, in the years 1900 to 2199.
 * Jackson itself also takes arrays, date-times and years of nine digits, which no contract allows
 * on the bus.
 */
final class WholeDate extends StdScalarDeserializer<LocalDate> {
    private static final Pattern FORM = Pattern.compile("(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    WholeDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString();
        try {
            if (FORM.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // Answered below, as every other wrong date.
        }
        return (LocalDate)
                context.handleWeirdStringValue(LocalDate.class, text, "not a date like 2016-06-01");
    }
}
