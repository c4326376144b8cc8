package org.handslag.servers.strict;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads parts of commands, which clients may have formed wrongly. */
final class Values {

    private Values() {}

    static Document document(Object value, String what) {
        if (value instanceof Document document) {
            return document;
        }
        throw Refusal.malformed(what + " must be a document");
    }

    static List<Document> documents(Object value, String what) {
        return list(value, what).stream().map(element -> document(element, what)).toList();
    }

    static List<?> list(Object value, String what) {
        if (value instanceof Collection<?> values) {
            return new ArrayList<>(values);
        }
        throw Refusal.malformed(what + " must be an array");
    }

    static boolean isOperators(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    static boolean isNumber(Object value, double wanted) {
        return value instanceof Number number && number.doubleValue() == wanted;
    }
}
