package org.handslag.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AReportAsPdfTest {
    private static final Map<String, byte[]> FROZEN = new ConcurrentHashMap<>();

    private static PDDocument frozen(String language) throws IOException {
        return Loader.loadPDF(
                FROZEN.computeIfAbsent(language, one -> Pdf.of(SampleReports.frozen(one))));
    }

    private static PDDocument pdf(Document document) throws IOException {
        return Loader.loadPDF(Pdf.of(document));
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static List<PDStructureElement> tags(PDStructureNode node) {
        var found = new ArrayList<PDStructureElement>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                found.addAll(tags(element));
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({"sv, 'Sida %d av %d'", "nb, 'Side %d av %d'", "en, 'Page %d of %d'"})
    void everyPageIsNumberedInTheReportsLanguageAndHasText(String language, String numbered)
            throws IOException {
        try (PDDocument pdf = frozen(language)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(5, 40);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(pdf, page))
                        .contains(numbered.formatted(page, pages))
                        .hasSizeGreaterThan(60);
            }
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
    }

    @Test
    void itIsTaggedForScreenReadersAndSaysSo() throws IOException {
        try (PDDocument pdf = frozen("sv")) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Slutrapport – Mentorprogrammet Kävlinge-Lomma");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid:part");
            List<PDStructureElement> tags = tags(catalog.getStructureTreeRoot());
            assertThat(tags)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "H3", "Table", "TH", "TD", "THead", "TBody", "L", "LI");
            assertThat(tags)
                    .filteredOn(tag -> "Figure".equals(tag.getStructureType()))
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(
                            figure -> assertThat(figure.getAlternateDescription()).isNotBlank());
        }
    }

    @Test
    void eachSectionIsABookmark() throws IOException {
        Document document = SampleReports.frozen("nb");
        try (PDDocument pdf = frozen("nb")) {
            var bookmarks = new ArrayList<String>();
            pdf.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(one -> bookmarks.add(one.getTitle()));
            assertThat(bookmarks)
                    .isEqualTo(document.parts().stream().map(Document.Part::title).toList());
        }
    }

    @Test
    void goalsAndWhatPeopleWroteAreInItsText() throws IOException {
        try (PDDocument pdf = frozen("sv")) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("60 % får en praktikplats")
                    .contains("<script>alert('x')</script> & \"quoted\"")
                    .contains("0".repeat(64));
        }
    }

    @Test
    void everyFontIsEmbeddedAndNothingPointsElsewhere() throws IOException {
        try (PDDocument pdf = frozen("en")) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
                assertThat(page.getAnnotations()).isEmpty();
            }
            COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
            for (String active : List.of("OpenAction", "AA", "AcroForm", "Names")) {
                assertThat(catalog.getDictionaryObject(COSName.getPDFName(active)))
                        .as(active)
                        .isNull();
            }
        }
    }

    @Test
    void theRendererFetchesNothing() throws IOException {
        var draft = new Draft(new Texts("en"), "Kind", "Title");
        try (var listener = new ServerSocket(0)) {
            String elsewhere = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            draft.section(
                    "s",
                    "Section",
                    html -> {
                        html.empty("img", "src", elsewhere + ".png", "alt", "none");
                        html.empty("link", "rel", "stylesheet", "href", elsewhere + ".css");
                        html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", "10");
                        html.element("title", "chart");
                        html.empty("image", "href", elsewhere + ".svg");
                        html.close();
                        html.empty("img", "src", "file:///etc/hostname", "alt", "none");
                    });
            listener.setSoTimeout(200);
            try (PDDocument pdf = pdf(draft.document())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            }
            assertThat(asked(listener)).isFalse();
        }
    }

    private static boolean asked(ServerSocket listener) throws IOException {
        try (var connection = listener.accept()) {
            return connection.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Test
    void aPlanThatSaysLittleHasAPdfToo() throws IOException {
        try (PDDocument pdf = pdf(ReportPage.preview(SampleReports.sparse(), "nb"))) {
            assertThat(text(pdf, 1)).contains("Little");
        }
    }
}
