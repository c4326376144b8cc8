package org.handslag.platform.mongo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.Sealer;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.vault.TextAltered;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Values to documents and back, by way of their JSON: the database holds what {@link Json} would
 * write.
 */
public final class Bson {
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
            new TypeReference<>() {};

    private Bson() {}

    /** The value's JSON object as a document; it may hold no personal text. */
    public static Document document(Object value) {
        return new Document(fields(Json.tolerant().writer(), value));
    }

    /** The same, with its personal texts sealed. */
    public static Document document(Object value, Sealer sealer) {
        return outage(
                () ->
                        new Document(
                                fields(
                                        Json.tolerant()
                                                .writer()
                                                .withAttribute(Sealer.class, sealer),
                                        value)));
    }

    /** The JSON object in this text as a document. */
    public static Document parse(byte[] json) {
        return new Document(Json.tolerant().readValue(json, FIELDS));
    }

    /** The JSON object in this text as a value of this type; unknown fields are ignored. */
    public static <T> T value(byte[] json, Class<T> type) {
        return Json.tolerant().readValue(json, type);
    }

    /**
     * The document read as a value of this type; fields that the type does not know are ignored.
     */
    public static <T> T value(Document document, Class<T> type) {
        return Json.tolerant().convertValue(document, type);
    }

    /** The same, for a document that may hold sealed texts. */
    public static <T> T value(Document document, Class<T> type, Sealer sealer) {
        return outage(
                () ->
                        Json.tolerant()
                                .readerFor(type)
                                .withAttribute(Sealer.class, sealer)
                                .readValue(buffer(Json.tolerant().writer(), document)));
    }

    private static Map<String, Object> fields(ObjectWriter writer, Object value) {
        return Json.tolerant().readerFor(FIELDS).readValue(buffer(writer, value));
    }

    private static TokenBuffer buffer(ObjectWriter writer, Object value) {
        TokenBuffer buffer = TokenBuffer.forGeneration();
        writer.writeValue(buffer, value);
        return buffer;
    }

    /**
     * Keys that are away are no fault of the value, and a text that was altered is one that has
     * words of its own: Jackson's wrapping would hide both from who must answer.
     */
    private static <T> T outage(Supplier<T> work) {
        try {
            return work.get();
        } catch (JacksonException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof DataAccessException
                        || cause instanceof ProblemException
                        || cause instanceof TextAltered) {
                    throw (RuntimeException) cause;
                }
            }
            throw e;
        }
    }
}
