package org.handslag.reporting.rendering;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A document's page as paper has it: bookmarks instead of a list of links, another style. */
final class PdfPage {
    /** The embedded font's family. */
    static final String FONT = "Embedded";

    private final Document document;
    private final org.w3c.dom.Document page;

    private PdfPage(Document document) {
        this.document = document;
        this.page = parsed(document.page());
    }

    static org.w3c.dom.Document of(Document document) {
        var paper = new PdfPage(document);
        paper.head();
        paper.screenOnly();
        paper.charts();
        return paper.page;
    }

    private static org.w3c.dom.Document parsed(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            String withoutDoctype = page.substring(page.indexOf('\n') + 1);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(withoutDoctype)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head() {
        Element head = elements("head").getFirst();
        elements("style").getFirst().setTextContent(PdfStyle.of(document));
        meta(head, "subject", document.kind());
        meta(head, "author", "Handslag");
        meta(head, "description", document.kind() + " – " + document.title());
        Element bookmarks = page.createElement("bookmarks");
        for (Document.Part part : document.parts()) {
            Element bookmark = page.createElement("bookmark");
            bookmark.setAttribute("name", part.title());
            bookmark.setAttribute("href", "#" + part.id());
            bookmarks.appendChild(bookmark);
        }
        head.appendChild(bookmarks);
    }

    private void meta(Element head, String name, String content) {
        Element meta = page.createElement("meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
        head.appendChild(meta);
    }

    private void screenOnly() {
        elements("nav").forEach(PdfPage::remove);
        elements("a").stream()
                .filter(link -> link.getAttribute("class").equals("skip"))
                .forEach(PdfPage::remove);
    }

    /** The renderer takes a chart's text from {@code alt}, and its fonts from the chart alone. */
    private void charts() {
        for (Element chart : elements("svg")) {
            Element title = (Element) chart.getElementsByTagName("title").item(0);
            chart.setAttribute("alt", title.getTextContent());
            chart.setAttribute("font-family", FONT);
            chart.setAttribute("font-size", "13");
        }
    }

    private static void remove(Element element) {
        Node parent = element.getParentNode();
        parent.removeChild(element);
    }

    private List<Element> elements(String tag) {
        NodeList found = page.getElementsByTagName(tag);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
