package org.handslag.matching.agreement.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.handslag.matching.agreement.web.AgreementView.Signed;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.Words;
import org.springframework.web.util.HtmlUtils;

/**
 * An agreement as one page to print and sign; it needs nothing else: no script, no picture. Names
 * are not known here: the two write them.
 */
final class AgreementPage {
    /** What stands between the tags of the style sheet. */
    static final String STYLE =
            "body{font-family:sans-serif;max-width:45em;margin:2em auto;padding:0 1em;"
                    + "line-height:1.5}.text{white-space:pre-wrap}"
                    + ".line{margin-top:2.5em;border-top:1px solid #000;padding-top:.2em}";

    private final Words words;
    private final Locale language;
    private final StringBuilder page = new StringBuilder(8_192);

    AgreementPage(Words words, Locale language) {
        this.words = words;
        this.language = language;
    }

    /** The page. */
    String of(AgreementView agreement) {
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(word("title")))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        element("h1", "", word("title"));
        String edition = agreement.edition();
        if (edition != null) {
            element("p", "", word("edition") + " " + edition);
        }
        String text = agreement.text();
        if (text == null) {
            element("p", "", word("none"));
        } else {
            page.append("<div class=\"text\" lang=\"")
                    .append(escaped(Objects.requireNonNullElse(agreement.language(), "")))
                    .append("\">")
                    .append(escaped(text))
                    .append("</div>");
        }
        lines(agreement.signatures());
        return page.append("</body></html>\n").toString();
    }

    /** What is signed, or lines to sign on. */
    private void lines(List<Signed> signatures) {
        for (Signed each : signatures) {
            String who = each.side() == null ? "" : word("side." + Json.code(each.side())) + ", ";
            element(
                    "p",
                    "line",
                    who + word("signed") + " " + each.on() + (each.onPaper() ? paper() : ""));
        }
        if (signatures.isEmpty()) {
            for (String side : List.of("participant", "mentor")) {
                element("p", "line", word("side." + side) + ", " + word("place-and-day"));
            }
        }
    }

    private String paper() {
        return ", " + word("on-paper");
    }

    private String word(String key) {
        return Objects.requireNonNullElse(words.text("agreement." + key, language, Map.of()), key);
    }

    private void element(String tag, String css, String content) {
        page.append('<').append(tag);
        if (!css.isEmpty()) {
            page.append(" class=\"").append(css).append('"');
        }
        page.append('>').append(escaped(content)).append("</").append(tag).append('>');
    }

    private static String escaped(String content) {
        return HtmlUtils.htmlEscape(content, "UTF-8");
    }
}
