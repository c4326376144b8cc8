package org.handslag.reporting.rendering.web;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.Seen;
import org.handslag.reporting.rendering.Document;

/**
 * Something that people read in any format and language.
 *
 * @param name what files of it are called, without language and ending: lower-case letters, digits
 *     and hyphens, e.g. {@code kavlinge-lomma-final-2018-04-30-internal}
 * @param json its text as JSON
 * @param document in a language
 * @param seen notes whom and what it shows
 */
public record Reading(
        String name,
        Supplier<String> json,
        Function<String, Document> document,
        Consumer<Seen> seen) {

    /** A text of JSON, neither read nor written so that its hash can be checked, and one member. */
    public static String with(String name, Object value, String content) {
        return "{\""
                + name
                + "\":"
                + Json.strict().writeValueAsString(value)
                + ","
                + content.substring(1);
    }
}
