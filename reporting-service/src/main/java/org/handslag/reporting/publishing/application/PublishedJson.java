package org.handslag.reporting.publishing.application;

import org.handslag.reporting.boardreport.application.ReportJson;
import org.handslag.reporting.publishing.cells.Edition;
import org.handslag.reporting.publishing.edition.Count;
import org.handslag.reporting.publishing.edition.PublishedReport;
import org.handslag.reporting.publishing.edition.SideBySide;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Published reports and their cells as JSON. A hidden count is the text {@code suppressed}. */
public final class PublishedJson {
    private static final String SUPPRESSED = "suppressed";

    private static final JsonMapper MAPPER =
            ReportJson.mapper()
                    .rebuild()
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Count.class, new CountOut())
                                    .addDeserializer(Count.class, new CountIn()))
                    .build();

    private PublishedJson() {}

    /** The report for people and programs to read, in its own order. */
    public static String text(PublishedReport report) {
        return MAPPER.writeValueAsString(report);
    }

    /** A comparison for people and programs to read. */
    public static String text(SideBySide comparison) {
        return MAPPER.writeValueAsString(comparison);
    }

    /** The one text that it always has; what is kept and hashed. */
    static String canonical(PublishedReport report) {
        return ReportJson.canonical(text(report));
    }

    /** A published report out of its text. */
    public static PublishedReport read(String text) {
        return MAPPER.readValue(text, PublishedReport.class);
    }

    static String cells(Edition edition) {
        return MAPPER.writeValueAsString(edition);
    }

    static Edition cells(String text) {
        return MAPPER.readValue(text, Edition.class);
    }

    private static final class CountOut extends ValueSerializer<Count> {
        @Override
        public void serialize(Count count, JsonGenerator out, SerializationContext context) {
            Integer value = count.value();
            if (value == null) {
                out.writeString(SUPPRESSED);
            } else {
                out.writeNumber(value);
            }
        }
    }

    private static final class CountIn extends ValueDeserializer<Count> {
        @Override
        public Count deserialize(JsonParser in, DeserializationContext context) {
            return new Count(
                    in.currentToken() == JsonToken.VALUE_NUMBER_INT
                            ? (Integer) in.getIntValue()
                            : null);
        }
    }
}
