package org.handslag.reporting.rendering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;

/** Writes well-formed HTML in one language; every text and attribute is escaped. */
public final class Html {
    private final Texts texts;
    private final List<Document.Part> parts = new ArrayList<>();
    private final StringBuilder page = new StringBuilder(32_768);
    private final Deque<String> open = new ArrayDeque<>();
    private int ids;
    private int tables;

    /** An empty page in the language of the texts. */
    public Html(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /** Opens a section with its heading. */
    Html section(String id, String title) {
        parts.add(new Document.Part(id, title, new ArrayList<>(), new ArrayList<>()));
        return open("section", "aria-labelledby", id).element("h2", title, "id", id);
    }

    /** An id that the page has nowhere else. */
    String unique(String kind) {
        return kind + "-" + ++ids;
    }

    /**
     * Keeps a table for sheets; one outside all sections is on the page only.
     *
     * @return its number on the page, from 1
     */
    int keep(Table table) {
        if (!parts.isEmpty()) {
            parts.getLast().tables().add(table);
        }
        return ++tables;
    }

    private void keep(String text) {
        if (!parts.isEmpty()) {
            parts.getLast().paragraphs().add(text);
        }
    }

    /** The sections so far. */
    List<Document.Part> parts() {
        return List.copyOf(parts);
    }

    /**
     * Opens an element.
     *
     * @param attributes name, value, name, value and so on
     */
    public Html open(String tag, String... attributes) {
        start(tag, attributes);
        page.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. */
    public Html close() {
        page.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element without content, as SVG has them. */
    public Html empty(String tag, String... attributes) {
        start(tag, attributes);
        page.append("/>");
        return this;
    }

    public Html text(String text) {
        escape(text);
        return this;
    }

    /** An element with a text. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public Html paragraph(String text) {
        keep(text);
        return element("p", text);
    }

    /** A list of texts; nothing where there are none. */
    public Html list(List<String> items) {
        if (!items.isEmpty()) {
            open("ul");
            items.forEach(
                    item -> {
                        keep(item);
                        element("li", item);
                    });
            close();
        }
        return this;
    }

    /** The style sheet: our own constant text, which holds no {@code <}. */
    public Html style(String css) {
        page.append("<style>").append(css).append("</style>\n");
        return this;
    }

    /** The whole page. */
    public String page() {
        if (!open.isEmpty()) {
            throw new NoSuchElementException("still open: " + open);
        }
        return "<!DOCTYPE html>\n" + page;
    }

    private void start(String tag, String... attributes) {
        page.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            page.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> {
                    // Control characters are in no HTML, and would end a page read as XML.
                    if (c >= 0x20 || c == '\n' || c == '\t') {
                        page.append(c);
                    }
                }
            }
        }
    }
}
