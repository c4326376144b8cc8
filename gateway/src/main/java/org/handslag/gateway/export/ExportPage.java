package org.handslag.gateway.export;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.handslag.platform.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** An export as one page that needs nothing else: no script, no picture, no address. */
final class ExportPage {
    /** What stands between the tags of the style sheet. */
    static final String STYLE =
            "body{font-family:sans-serif;max-width:50em;margin:2em auto;padding:0 1em;"
                    + "line-height:1.5}dt{font-weight:bold}dd{margin:0 0 .4em 1.5em}"
                    + "section{border-top:1px solid #767676;margin-top:1em}"
                    + ".missing{border:2px solid #a40000;padding:.5em 1em}";

    private final Words words;
    private final Locale language;
    private final StringBuilder page = new StringBuilder(16_384);

    ExportPage(Words words, Locale language) {
        this.words = words;
        this.language = language;
    }

    /** The page. */
    String of(ExportView export) {
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><title>");
        text(word("title"));
        page.append("</title><style>").append(STYLE).append("</style></head><body>");
        element("h1", word("title"));
        element("p", words("made", Map.of("at", export.madeAt(), "person", export.person())));
        if (!export.missing().isEmpty()) {
            page.append("<div class=\"missing\" role=\"alert\">");
            element("p", words("missing", Map.of("services", String.join(", ", export.missing()))));
            page.append("</div>");
        }
        if (export.parts().isEmpty()) {
            element("p", word("nothing"));
        }
        for (Map.Entry<String, java.util.List<JsonNode>> kind : byKind(export).entrySet()) {
            element("h2", word("kind." + kind.getKey()));
            kind.getValue().forEach(this::item);
        }
        return page.append("</body></html>\n").toString();
    }

    private static Map<String, java.util.List<JsonNode>> byKind(ExportView export) {
        Map<String, java.util.List<JsonNode>> kinds = new java.util.LinkedHashMap<>();
        export.parts()
                .forEach(
                        part ->
                                part.items()
                                        .forEach(
                                                item ->
                                                        kinds.computeIfAbsent(
                                                                        item.path("kind")
                                                                                .asString(),
                                                                        kind ->
                                                                                new java.util
                                                                                        .ArrayList<>())
                                                                .add(item)));
        return kinds;
    }

    private void item(JsonNode item) {
        page.append("<section>");
        value(item.path("data"));
        page.append("</section>\n");
    }

    private void value(JsonNode value) {
        if (value.isObject()) {
            page.append("<dl>");
            value.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .filter(field -> !field.getValue().isContainer() || !field.getValue().isEmpty())
                    .forEach(
                            field -> {
                                element("dt", field(field.getKey()));
                                page.append("<dd>");
                                value(field.getValue());
                                page.append("</dd>");
                            });
            page.append("</dl>");
        } else if (value.isArray()) {
            page.append("<ul>");
            value.forEach(
                    each -> {
                        page.append("<li>");
                        value(each);
                        page.append("</li>");
                    });
            page.append("</ul>");
        } else if (value.isBoolean()) {
            text(word(value.asBoolean() ? "yes" : "no"));
        } else {
            text(value.asString());
        }
    }

    /** A field's name; one that has no word yet is shown as it is written. */
    private String field(String name) {
        @Nullable String known = words.text("export.field." + name, language, Map.of());
        return known == null ? name : known;
    }

    private String word(String key) {
        return words(key, Map.of());
    }

    private String words(String key, Map<String, Object> values) {
        return Objects.requireNonNullElse(
                words.text("export." + key, language, new TreeMap<>(values)), key);
    }

    private void element(String tag, String content) {
        page.append('<').append(tag).append('>');
        text(content);
        page.append("</").append(tag).append('>');
    }

    private void text(String content) {
        page.append(HtmlUtils.htmlEscape(content, "UTF-8"));
    }
}
