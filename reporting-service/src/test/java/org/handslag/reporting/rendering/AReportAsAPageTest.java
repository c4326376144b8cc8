package org.handslag.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class AReportAsAPageTest {
    private static String page(String language) {
        return SampleReports.frozen(language).page();
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "en"})
    void thePageIsWellFormedAndSpeaksItsLanguage(String language) throws Exception {
        Document page = parsed(page(language));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(page.getDocumentElement().getElementsByTagName("head").item(0))
                .satisfies(
                        head ->
                                assertThat(
                                                ((Element) head)
                                                        .getElementsByTagName("title")
                                                        .getLength())
                                        .isEqualTo(1));
        assertThat(elements(page, "h1")).hasSize(1);
        assertThat(elements(page, "h2")).hasSize(Section.values().length + 1);
    }

    @Test
    void everyTableHasACaptionAndHeadsWithAScope() throws Exception {
        Document page = parsed(page("sv"));
        assertThat(elements(page, "table")).hasSizeGreaterThan(25);
        for (Element table : elements(page, "table")) {
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
            int columns = table.getElementsByTagName("thead").item(0) == null ? 0 : 1;
            assertThat(columns).isEqualTo(1);
        }
        for (Element head : elements(page, "th")) {
            assertThat(head.getAttribute("scope")).isIn("col", "row");
        }
        for (Element row : elements(page, "tr")) {
            Element table = (Element) row.getParentNode().getParentNode();
            int heads =
                    ((Element) table.getElementsByTagName("thead").item(0))
                            .getElementsByTagName("th")
                            .getLength();
            assertThat(
                            row.getElementsByTagName("th").getLength()
                                    + row.getElementsByTagName("td").getLength())
                    .isEqualTo(heads);
        }
    }

    @Test
    void everyChartHasATextAndEveryLinkATarget() throws Exception {
        Document page = parsed(page("en"));
        assertThat(elements(page, "svg")).hasSizeGreaterThanOrEqualTo(5);
        for (Element chart : elements(page, "svg")) {
            assertThat(chart.getAttribute("role")).isEqualTo("img");
            for (String part : List.of("title", "desc")) {
                Element text = (Element) chart.getElementsByTagName(part).item(0);
                assertThat(text.getTextContent()).isNotBlank();
                assertThat(chart.getAttribute("aria-labelledby").split(" "))
                        .contains(text.getAttribute("id"));
            }
        }
        Set<String> ids = new TreeSet<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            assertThat(id.isEmpty() || ids.add(id)).as("id " + id + " is there once").isTrue();
        }
        for (Element link : elements(page, "a")) {
            assertThat(link.getAttribute("href")).startsWith("#");
            assertThat(ids).contains(link.getAttribute("href").substring(1));
        }
    }

    @Test
    void nothingRunsAndNothingComesFromElsewhere() {
        String page = page("nb");
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("javascript:")
                .doesNotContain("@import")
                .doesNotContain("url(")
                .doesNotContain("src=");
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
        assertThat(page)
                .contains(
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;");
    }

    @Test
    void printedDisagreementsAndWhatIsNeededAreInPlainSight() {
        String page = page("en");
        assertThat(page)
                .contains("2017: the lines give 236,300, stated is 239,300 (difference -3,000).")
                .contains("The stated years give 534,100, the stated total is 531,100")
                .contains("35 (32)")
                .contains("not yet measured");
        assertThat(page("sv")).contains("236\u00a0300").contains("\u2212" + "3\u00a0000");
    }

    @Test
    void aPreviewSaysThatItIsOne() {
        assertThat(ReportPage.preview(SampleReports.full(), "en").page()).contains("not frozen");
        assertThat(page("en")).doesNotContain("not frozen").contains("0".repeat(64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb"})
    void everyTextIsThereInEachLanguageWithTheSameValues(String language) throws Exception {
        Properties english = words("en");
        Properties other = words(language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            assertThat(values(other.getProperty(key)))
                    .as(key)
                    .isEqualTo(values(english.getProperty(key)));
        }
    }

    private static Properties words(String language) throws Exception {
        Properties words = new Properties();
        words.load(
                AReportAsAPageTest.class.getResourceAsStream(
                        "/reporting-service/report_" + language + ".properties"));
        return words;
    }

    private static Set<String> values(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static List<Element> elements(Document page, String tag) {
        NodeList found = page.getElementsByTagName(tag);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
