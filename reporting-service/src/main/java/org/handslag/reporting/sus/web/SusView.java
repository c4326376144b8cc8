package org.handslag.reporting.sus.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handslag.reporting.rendering.Texts;
import org.handslag.reporting.sus.application.ExportingSus;
import org.handslag.reporting.sus.application.SusRow;

/**
 * The export over HTTP.
 *
 * @param sources words of the sources of income in it, in the reader's language
 */
record SusView(
        String programme,
        int year,
        LocalDate madeOn,
        Map<String, String> sources,
        List<SusRow> rows) {

    static SusView of(ExportingSus.Export export, String language) {
        var texts = new Texts(language);
        Map<String, String> sources = new TreeMap<>();
        export.rows().stream()
                .flatMap(
                        row ->
                                Stream.concat(
                                        row.incomeBefore().stream(), row.incomeAfter().stream()))
                .forEach(code -> sources.put(code, texts.income(code)));
        return new SusView(
                export.programme(), export.year(), export.madeOn(), sources, export.rows());
    }
}
