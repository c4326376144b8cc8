package org.handslag.reporting.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A document while it is written: a head, sections in their order, and a last line. */
public final class Draft {
    private final Texts texts;
    private final String kind;
    private final String title;
    private final List<String> warnings = new ArrayList<>();
    private final List<Document.Fact> facts = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private String closing = "";

    private record Section(String id, String title, Consumer<Html> writer) {}

    /**
     * An empty one.
     *
     * @param kind what it is, above the title
     * @param title what it is about
     */
    public Draft(Texts texts, String kind, String title) {
        this.texts = texts;
        this.kind = kind;
        this.title = title;
    }

    /** What must be known before it is read. */
    public Draft warning(String text) {
        warnings.add(text);
        return this;
    }

    /** A name and a value for the head. */
    public Draft fact(String name, String value) {
        facts.add(new Document.Fact(name, value));
        return this;
    }

    /**
     * A section: in the contents, with its heading, and a sheet of its tables.
     *
     * @param id unique in the document
     * @param writer writes what stands below the heading
     */
    public Draft section(String id, String title, Consumer<Html> writer) {
        sections.add(new Section(id, title, writer));
        return this;
    }

    /** The last line. */
    public Draft closing(String text) {
        closing = text;
        return this;
    }

    /** The document, with all sections written. */
    public Document document() {
        var html = new Html(texts);
        html.open("html", "lang", texts.language()).open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", kind + " – " + title);
        html.style(ReportPage.STYLE);
        html.close().open("body");
        html.element("a", texts.get("skip"), "class", "skip", "href", "#content");
        head(html);
        html.open("main", "id", "content");
        contents(html);
        for (Section section : sections) {
            html.section(section.id(), section.title());
            section.writer().accept(html);
            html.close();
        }
        html.close();
        html.open("footer").paragraph(closing).close();
        String page = html.close().close().page();
        return new Document(
                texts.language(),
                kind,
                title,
                List.copyOf(warnings),
                List.copyOf(facts),
                html.parts(),
                closing,
                page);
    }

    private void head(Html html) {
        html.open("header");
        html.element("p", kind, "class", "kind");
        html.element("h1", title);
        for (String warning : warnings) {
            html.open("div", "class", "warn").paragraph(warning).close();
        }
        html.open("dl");
        facts.forEach(fact -> html.element("dt", fact.name()).element("dd", fact.value()));
        html.close().close();
    }

    private void contents(Html html) {
        html.open("nav", "aria-label", texts.get("contents")).open("ol");
        for (Section section : sections) {
            html.open("li").element("a", section.title(), "href", "#" + section.id()).close();
        }
        html.close().close();
    }
}
