package org.handslag.reporting.rendering;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;

/**
 * A document as PDF, made of its page: tagged for screen readers (PDF/UA-1), with title, language,
 * bookmarks and numbered pages. Fonts are embedded; nothing is fetched from anywhere.
 */
public final class Pdf {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    static {
        // What it says of each page's layout is of no use to whoever runs the platform.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
    }

    private Pdf() {}

    /** The file. */
    public static byte[] of(Document document) {
        var out = new ByteArrayOutputStream();
        var builder =
                new PdfRendererBuilder()
                        .usePdfUaAccessibility(true)
                        .withProducer("Handslag")
                        .withW3cDocument(PdfPage.of(document), null)
                        .useUriResolver((base, uri) -> null)
                        .useUnicodeLineBreaker(new BetweenWords())
                        .toStream(out);
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, moment);
        }
        font(builder, "DejaVuSansCondensed.ttf", 400);
        font(builder, "DejaVuSansCondensed-Bold.ttf", 700);
        try (var charts =
                new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE)) {
            builder.useSVGDrawer(charts).run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> open(file), PdfPage.FONT, weight, FontStyle.NORMAL, true);
    }

    /** Lines end between words only, and not before a dash: a day stays in one piece. */
    private static final class BetweenWords implements FSTextBreaker {
        private String text = "";
        private int at;

        @Override
        public void setText(String text) {
            this.text = text;
            at = 0;
        }

        @Override
        public int next() {
            int space = text.indexOf(' ', at);
            while (space >= 0 && text.startsWith("–", space + 1)) {
                space = text.indexOf(' ', space + 1);
            }
            at = space < 0 ? text.length() : space + 1;
            return space < 0 ? -1 : space;
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(FONTS + file), file);
    }
}
