package org.handslag.reporting.rendering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handslag.reporting.figures.report.Passage;
import org.handslag.reporting.figures.report.Report;

/** What the process leader wrote beside the figures, in the reader's language where it is there. */
final class OwnWords {
    private OwnWords() {}

    /** Writes them; where a reader expects some and there are none, that nobody wrote any. */
    static void write(Html html, Report report, Passage passage, Texts texts) {
        chosen(report.texts(), passage, texts)
                .ifPresentOrElse(
                        one -> write(html, one, texts),
                        () -> {
                            if (passage.expectedIn(report.head().kind())) {
                                html.paragraph(texts.get("words.none"));
                            }
                        });
    }

    /** Writes all that there are, each under the title of its part. */
    static void writeAll(Html html, List<Report.Text> all, Texts texts) {
        for (Passage passage : Passage.values()) {
            chosen(all, passage, texts)
                    .ifPresent(
                            one -> {
                                html.element("h3", title(passage, texts));
                                write(html, one, texts);
                            });
        }
    }

    /** Whether there are some, in whatever language. */
    static boolean there(Report report, Passage passage) {
        return report.texts().stream().anyMatch(one -> one.section().equals(passage.key()));
    }

    private static Optional<Report.Text> chosen(
            List<Report.Text> all, Passage passage, Texts texts) {
        return Stream.concat(Stream.of(texts.language()), Texts.LANGUAGES.stream())
                .flatMap(language -> all.stream().filter(one -> one.language().equals(language)))
                .filter(one -> one.section().equals(passage.key()))
                .findFirst();
    }

    private static String title(Passage passage, Texts texts) {
        return texts.get(
                passage == Passage.EVALUATION_CHANGES
                        ? "evaluation.changes"
                        : "section." + passage.key());
    }

    private static void write(Html html, Report.Text one, Texts texts) {
        boolean foreign = !one.language().equals(texts.language());
        html.open("div", "class", "words", "lang", one.language());
        one.text().strip().lines().filter(line -> !line.isBlank()).forEach(html::paragraph);
        html.close();
        if (foreign) {
            html.element(
                    "p",
                    texts.get(
                            "words.only-in",
                            Map.of("language", texts.code("language", one.language()))),
                    "class",
                    "soft");
        }
    }
}
