package org.handslag.platform.mongo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.handslag.platform.json.Json;
import tools.jackson.core.type.TypeReference;

/**
 * Values to documents and back, by way of their JSON: the database holds what {@link Json} would
 * write.
 */
public final class Bson {
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
            new TypeReference<>() {};

    private Bson() {}

    /** The value's JSON object as a document. */
    public static Document document(Object value) {
        Map<String, Object> fields = Json.tolerant().convertValue(value, FIELDS);
        return new Document(fields);
    }

    /** The JSON object in this text as a document. */
    public static Document parse(byte[] json) {
        return new Document(Json.tolerant().readValue(json, FIELDS));
    }

    /**
     * The document read as a value of this type; fields that the type does not know are ignored.
     */
    public static <T> T value(Document document, Class<T> type) {
        return Json.tolerant().convertValue(document, type);
    }
}
