package org.handslag.reporting.rendering;

import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.Scale;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked, as a page: without script, with every question's wording and scale. One
 * that is answered by a link is sent as it is; others are printed, filled in by hand or read out.
 */
public final class FormPage {
    /** The one style sheet of a page, as it stands there. */
    public static final String STYLE =
            Style.CSS
                    + """
            fieldset{border:1px solid var(--line);margin:1.5rem 0;padding:.75rem 1rem 1rem;break-inside:avoid}
            legend{font-weight:600;padding:0 .3rem}
            label{display:block;padding:.35rem 0;min-height:1.75rem}
            input{width:1.15rem;height:1.15rem;margin-right:.6rem;vertical-align:-.15rem}
            input:focus,button:focus{outline:3px solid #b35c00;outline-offset:2px}
            button{font:inherit;font-weight:600;color:#fff;background:var(--main);border:0;padding:.7rem 1.4rem;margin:1rem 0}
            .line{border-bottom:1px solid var(--soft);height:2.2rem}
            .box{display:inline-block;width:1rem;height:1rem;border:1px solid var(--ink);margin-right:.6rem;vertical-align:-.15rem}
            """;

    /** So few that who answered might be guessed. */
    private static final int FEW = 5;

    private static final Map<String, String> NAMES =
            Map.of("sv", "Svenska", "nb", "Norsk", "en", "English");

    /** Lines for notes under a question of an interview's guide. */
    private static final int LINES = 3;

    private FormPage() {}

    /** What a form is about, and who asks. */
    public record Head(Form form, Words programme) {
        private String asker(Texts texts) {
            return texts.in(form.by() == null ? programme : form.by());
        }
    }

    /** For the printer, or to read from: nobody sends it. */
    public static String printed(Head head, String language) {
        var texts = new Texts(language);
        boolean guide = !head.form().instrument().equals("survey");
        var html = page(head, texts, null, texts.get(guide ? "form.guide" : "form.printed"));
        for (Form.Question question : head.form().questions()) {
            html.open("fieldset").element("legend", texts.in(question.text()));
            for (String value : Scale.values(question.scale())) {
                html.open("p").element("span", "", "class", "box", "aria-hidden", "true");
                html.text(texts.answer(value)).close();
            }
            for (int i = 0; guide && i < LINES; i++) {
                html.element("div", "", "class", "line");
            }
            html.close();
        }
        return end(html);
    }

    /**
     * To be answered by whoever has the link, at the page's own address.
     *
     * @param given how many links the survey has given out
     * @param again whether it comes back because nothing in it was answered
     */
    public static String anonymous(Head head, String language, int given, boolean again) {
        var texts = new Texts(language);
        var html = page(head, texts, "", texts.get("form.anonymous"));
        if (given < FEW) {
            html.paragraph(texts.get("form.few", Map.of("number", texts.number(given))));
        }
        if (again) {
            html.open("div", "class", "warn", "role", "alert");
            html.paragraph(texts.get("form.nothing-answered")).close();
        }
        html.open("form", "method", "post", "action", "?lang=" + language);
        for (Form.Question question : head.form().questions()) {
            html.open("fieldset").element("legend", texts.in(question.text()));
            for (String value : Scale.values(question.scale())) {
                html.open("label");
                html.empty("input", "type", "radio", "name", question.key(), "value", value);
                html.text(texts.answer(value)).close();
            }
            html.close();
        }
        html.element("button", texts.get("form.send"), "type", "submit").close();
        return end(html);
    }

    /** After an answer. */
    public static String thanks(String language) {
        return message("form.thanks", language, null);
    }

    /** For a link that does not let anybody in, whatever the reason. */
    public static String unusable(String language) {
        return message("form.unusable", language, "");
    }

    private static String message(String key, String language, @Nullable String here) {
        var texts = new Texts(language);
        var html = start(texts, texts.get(key), here);
        html.element("h1", texts.get(key)).close();
        html.open("main", "id", "content").paragraph(texts.get(key + ".text"));
        return end(html);
    }

    /**
     * Up to the first question.
     *
     * @param here the page's own address, which other languages have too; null: it has none
     */
    private static Html page(Head head, Texts texts, @Nullable String here, String how) {
        Form form = head.form();
        var html = start(texts, texts.in(form.title()), here);
        html.element("p", texts.code("instrument", form.instrument()), "class", "kind");
        html.element("h1", texts.in(form.title()));
        html.paragraph(texts.get("form.asks", Map.of("who", head.asker(texts)))).close();
        html.open("main", "id", "content").paragraph(how);
        if (form.questions().isEmpty()) {
            html.paragraph(texts.get("form.no-questions"));
        }
        return html;
    }

    private static Html start(Texts texts, String title, @Nullable String here) {
        var html = new Html(texts);
        html.open("html", "lang", texts.language()).open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "robots", "content", "noindex");
        html.element("title", title).style(STYLE).close().open("body");
        html.element("a", texts.get("skip.form"), "class", "skip", "href", "#content");
        html.open("header");
        if (here != null) {
            languages(html, texts, here);
        }
        return html;
    }

    private static void languages(Html html, Texts texts, String here) {
        html.open("nav", "aria-label", texts.get("form.languages")).open("p");
        List<String> others =
                Texts.LANGUAGES.stream().filter(one -> !one.equals(texts.language())).toList();
        for (String one : others) {
            html.element(
                    "a",
                    String.valueOf(NAMES.get(one)),
                    "href",
                    here + "?lang=" + one,
                    "lang",
                    one,
                    "hreflang",
                    one);
            html.text(" ");
        }
        html.close().close();
    }

    private static String end(Html html) {
        return html.close().close().close().page();
    }
}
