package org.handslag.participant.admission.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.handslag.participant.admission.application.ShowingForms;
import org.handslag.participant.blueprint.model.Question;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Seen;
import org.handslag.platform.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A list of people, or a form, as one page to be printed, that needs nothing else: no script, no
 * picture. Notes every text that it opens, so that the audit says who read it.
 */
final class PrintedPage {
    /** What stands between the tags of the style sheet. */
    static final String STYLE =
            "body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em;"
                    + "line-height:1.5}section{border-top:1px solid #767676;break-inside:avoid}"
                    + "p{white-space:pre-wrap}table{border-collapse:collapse;width:100%}"
                    + "th,td{border:1px solid #767676;padding:.4em;text-align:left}"
                    + ".line{border-bottom:1px solid #767676;height:2.2em}";

    /** How many lines there are for an answer in words. */
    private static final int LINES = 5;

    private final Words words;
    private final Locale language;
    private final Seen seen = new Seen();
    private final StringBuilder page = new StringBuilder(16_384);

    PrintedPage(Words words, Locale language) {
        this.words = words;
        this.language = language;
    }

    /** The CVs, each in a section of its own. */
    String of(BookletView booklet) {
        begin(word("booklet"));
        for (BookletView.CvView person : booklet.people()) {
            seen.person(person.participant());
            page.append("<section>");
            PrivateText name = person.name();
            element("h2", person.number() + (name == null ? "" : " " + opened(name, "name")));
            PrivateText cv = person.cv();
            element("p", cv == null ? word("no-cv") : opened(cv, "cv"));
            part("letter", person.letter());
            part("link", person.link());
            page.append("</section>\n");
        }
        return end();
    }

    /** The names, each with a place to sign. */
    String of(AttendanceView attendance) {
        begin(word("attendance"));
        page.append("<table><thead><tr>");
        element("th", word("name"));
        element("th", word("signature"));
        page.append("</tr></thead><tbody>");
        for (AttendanceView.PresentView person : attendance.people()) {
            seen.person(person.participant());
            page.append("<tr>");
            element("td", opened(person.name(), "name"));
            element("td", "");
            page.append("</tr>\n");
        }
        page.append("</tbody></table>");
        return end();
    }

    /** What a step asks, with places to answer by hand; who it is, is filled in by hand, too. */
    String of(ShowingForms.Form form) {
        String tongue = language.getLanguage();
        seen.person(form.admission().state().person().participant());
        begin(form.step().title().in(tongue));
        for (String head : List.of("name", "date")) {
            element("h2", word(head));
            lines(1);
        }
        for (Question question : form.step().questions()) {
            page.append("<section>");
            String required = question.required() ? " (" + word("required") + ")" : "";
            element("h2", question.text().in(tongue) + required);
            switch (question.answer()) {
                case "yes-no" -> List.of("yes", "no").forEach(each -> box(word(each)));
                case "choice" -> question.choices().values().forEach(each -> box(each.in(tongue)));
                case "number" -> lines(1);
                default -> lines(LINES);
            }
            page.append("</section>\n");
        }
        return end();
    }

    private void lines(int number) {
        page.append("<p class=\"line\"></p>".repeat(number));
    }

    private void box(String text) {
        element("p", "\u2610 " + text);
    }

    /** What the page shows of whom. */
    void declare(Seen into) {
        seen.persons().forEach(into::person);
        seen.fields().forEach(field -> into.saw(PrivateText.ofTenant(""), field));
    }

    private void begin(String title) {
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        element("h1", title);
    }

    private String end() {
        return page.append("</body></html>\n").toString();
    }

    private void part(String what, @Nullable PrivateText text) {
        if (text != null) {
            element("h3", word(what));
            element("p", opened(text, what));
        }
    }

    private String opened(PrivateText text, String field) {
        seen.saw(text, field);
        return text.reveal().orElse("");
    }

    private void element(String tag, String content) {
        page.append('<').append(tag).append('>').append(escaped(content));
        page.append("</").append(tag).append('>');
    }

    private String word(String key) {
        return Objects.requireNonNullElse(words.text("print." + key, language, Map.of()), key);
    }

    private static String escaped(String content) {
        return HtmlUtils.htmlEscape(content, "UTF-8");
    }
}
