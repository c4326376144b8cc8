package org.handslag.participant.basis.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.handslag.participant.basis.web.RecordView.Kept;
import org.handslag.participant.basis.web.RecordView.ProgrammeView;
import org.handslag.participant.basis.web.RecordView.PurposeView;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.Words;
import org.springframework.web.util.HtmlUtils;

/** The record of processing as one page that needs nothing else: no script, no picture. */
final class RecordPage {
    /** What stands between the tags of the style sheet. */
    static final String STYLE =
            "body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em;"
                    + "line-height:1.5}dt{font-weight:bold}dd{margin:0 0 .4em 1.5em}"
                    + "section{border-top:1px solid #767676;margin-top:1em}";

    private final Words words;
    private final Locale language;
    private final StringBuilder page = new StringBuilder(16_384);

    RecordPage(Words words, Locale language) {
        this.words = words;
        this.language = language;
    }

    /** The page. */
    String of(RecordView record) {
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(word("title")))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        element("h1", word("title"));
        page.append("<dl>");
        entry("controller", record.controller());
        entry("on", record.on().toString());
        entry("persons", record.categories());
        page.append("</dl>");
        record.programmes().forEach(this::programme);
        element("h2", word("security"));
        list(record.security());
        return page.append("</body></html>\n").toString();
    }

    private void programme(ProgrammeView programme) {
        element("h2", programme.title());
        page.append("<dl>");
        entry("owner", programme.owner());
        entry("municipalities", programme.municipalities());
        entry("participants", kept(programme.participants()));
        entry("mentors", kept(programme.mentors()));
        page.append("</dl>");
        programme.purposes().forEach(this::purpose);
    }

    private void purpose(PurposeView purpose) {
        page.append("<section>");
        element("h3", purpose.title());
        page.append("<dl>");
        entry("basis", word("basis." + Json.code(purpose.basis())));
        entry("source", purpose.source());
        entry("data", purpose.data());
        entry("recipients", purpose.recipients());
        Integer months = purpose.keepMonths();
        if (months != null) {
            entry("keep", words("months", Map.of("months", months)));
        } else if (purpose.keep() != null) {
            entry("keep", purpose.keep());
        }
        entry("from", word("from." + Json.code(purpose.from())));
        page.append("</dl></section>\n");
    }

    private String kept(Kept kept) {
        return words("months", Map.of("months", kept.monthsAfterEnd()))
                + " ("
                + word("from." + Json.code(kept.from()))
                + ")";
    }

    private void entry(String name, String value) {
        element("dt", word(name));
        element("dd", value);
    }

    private void entry(String name, List<String> values) {
        if (!values.isEmpty()) {
            element("dt", word(name));
            page.append("<dd>");
            list(values);
            page.append("</dd>");
        }
    }

    private void list(List<String> values) {
        page.append("<ul>");
        values.forEach(value -> element("li", value));
        page.append("</ul>");
    }

    private String word(String key) {
        return words(key, Map.of());
    }

    private String words(String key, Map<String, ?> values) {
        return Objects.requireNonNullElse(words.text("record." + key, language, values), key);
    }

    private void element(String tag, String content) {
        page.append('<').append(tag).append('>').append(escaped(content));
        page.append("</").append(tag).append('>');
    }

    private static String escaped(String content) {
        return HtmlUtils.htmlEscape(content, "UTF-8");
    }
}
