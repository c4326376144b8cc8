package org.handslag.reporting.figures;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.fact.TextFact;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.Report;

/** What was written for a report: of each part and language the words of the latest day. */
final class Passages {
    private Passages() {}

    static List<Report.Text> of(Known known, Plan.Due due) {
        Map<List<String>, TextFact> latest = new LinkedHashMap<>();
        known.snapshot().texts().stream()
                .filter(one -> one.report().equals(due.key()))
                .forEach(
                        one ->
                                latest.merge(
                                        List.of(one.section(), one.language()),
                                        one,
                                        (had, next) -> next.on().isBefore(had.on()) ? had : next));
        return latest.values().stream()
                .filter(one -> !one.text().isBlank())
                .sorted(Comparator.comparing(TextFact::section).thenComparing(TextFact::language))
                .map(
                        one ->
                                new Report.Text(
                                        one.section(),
                                        one.language(),
                                        one.text(),
                                        one.published(),
                                        one.on()))
                .toList();
    }
}
