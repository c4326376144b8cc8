package org.handslag.reporting.boardreport.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handslag.platform.json.Json;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Pooled;
import org.handslag.reporting.figures.report.Report;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reports as JSON. Words for all languages are a text, words by language an object of texts by
 * language tag.
 */
public final class ReportJson {
    private static final JsonMapper MAPPER =
            Json.tolerant()
                    .rebuild()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Words.class, new WordsOut())
                                    .addDeserializer(Words.class, new WordsIn()))
                    .build();

    private ReportJson() {}

    /** Writes and reads what is made of reports, with their words and amounts. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Programmes put together, likewise. */
    public static String text(Pooled pooled) {
        return MAPPER.writeValueAsString(pooled);
    }

    /** The report for people and programs to read, in the order of the report. */
    public static String text(Report report) {
        return MAPPER.writeValueAsString(report);
    }

    /** The one text that this report always has; what is frozen and hashed. */
    public static String canonical(Report report) {
        return CanonicalJson.text(MAPPER.readTree(MAPPER.writeValueAsString(report)));
    }

    /** Whether the report has a value at a JSON pointer. */
    public static boolean has(Report report, String pointer) {
        return !MAPPER.readTree(text(report)).at(pointer).isMissingNode();
    }

    /** The canonical text of any JSON, e.g. of a report that somebody kept. */
    public static String canonical(String json) {
        return CanonicalJson.text(tree(json));
    }

    /** Any JSON as a tree. */
    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    /** A report out of its text. */
    public static Report read(String text) {
        return MAPPER.readValue(text, Report.class);
    }

    private static final class WordsOut extends ValueSerializer<Words> {
        @Override
        public void serialize(Words words, JsonGenerator out, SerializationContext context) {
            if (words.plain() != null) {
                out.writeString(words.plain());
                return;
            }
            out.writeStartObject();
            for (String language : words.languages().keySet().stream().sorted().toList()) {
                out.writeStringProperty(language, words.languages().get(language));
            }
            out.writeEndObject();
        }
    }

    private static final class WordsIn extends ValueDeserializer<Words> {
        @Override
        public Words deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            if (!node.isObject()) {
                return Words.of(node.asString());
            }
            Map<String, String> languages = new LinkedHashMap<>();
            node.properties()
                    .forEach(one -> languages.put(one.getKey(), one.getValue().asString()));
            return Words.of(languages);
        }
    }
}
