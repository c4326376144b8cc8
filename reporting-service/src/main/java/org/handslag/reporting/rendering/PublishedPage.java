package org.handslag.reporting.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.publishing.edition.PublishedReport;
import org.handslag.reporting.publishing.edition.PublishedReport.PublishedAlternative;
import org.handslag.reporting.publishing.edition.PublishedReport.PublishedGoal;
import org.jspecify.annotations.Nullable;

/** A published edition for people to read. It says by which rule counts are hidden. */
public final class PublishedPage {
    private PublishedPage() {}

    /**
     * What makes it published.
     *
     * @param contentHash SHA-256 of the content, lower-case hex
     */
    public record Seal(LocalDate publishedOn, int edition, String contentHash) {}

    /**
     * What would be published.
     *
     * @param language one of {@link Texts#LANGUAGES}
     */
    public static Document preview(PublishedReport report, String language) {
        return document(report, new Texts(language), null);
    }

    /** What was published. */
    public static Document published(PublishedReport report, String language, Seal seal) {
        return document(report, new Texts(language), seal);
    }

    private static Document document(PublishedReport report, Texts texts, @Nullable Seal seal) {
        Report.Head head = report.head();
        var draft = new Draft(texts, texts.in(head.reportTitle()), texts.in(head.title()));
        if (seal == null) {
            draft.warning(texts.get("published.preview"));
        }
        draft.warning(
                texts.get("published.rule", Map.of("threshold", texts.number(report.threshold()))));
        draft.fact(texts.get("published.kind"), texts.get("published.published"));
        draft.fact(texts.get("head.as-of"), report.asOf().toString());
        if (seal != null) {
            draft.fact(texts.get("published.on"), seal.publishedOn().toString());
            draft.fact(texts.get("head.edition"), String.valueOf(seal.edition()));
        }
        draft.fact(texts.get("head.owner"), texts.orUnknown(head.owner()));
        draft.fact(
                texts.get("head.period"),
                texts.orUnknown(head.from())
                        + " – "
                        + (head.to() == null
                                ? texts.get("head.no-end")
                                : texts.orUnknown(head.to())));
        draft.fact(texts.get("head.deciding-body"), texts.orUnknown(head.decidingBody()));
        if (!report.texts().isEmpty()) {
            draft.section(
                    "texts",
                    texts.get("published.texts"),
                    html -> OwnWords.writeAll(html, report.texts(), texts));
        }
        draft.section("goals", texts.get("section.goals"), html -> goals(html, report, texts));
        draft.section(
                "counts",
                texts.get("published.counts"),
                html -> report.tables().forEach(one -> PublishedTables.write(html, one, texts)));
        draft.section(
                "economy",
                texts.get("section.economy"),
                html -> PublishedEconomy.write(html, report, texts));
        draft.section(
                "activities",
                texts.get("section.activities"),
                html -> TimetableSection.activities(html, report.activities(), texts));
        draft.section(
                "decisions",
                texts.get("section.decisions"),
                html -> TimetableSection.decisions(html, report.decisions(), texts));
        draft.section(
                "conflicts",
                texts.get("section.conflicts"),
                html -> DeviationSection.conflicts(html, report.statedConflicts(), texts));
        draft.section(
                "notes",
                texts.get("section.notes"),
                html ->
                        html.list(
                                report.notes().stream()
                                        .map(one -> texts.get("note." + one.code(), one.values()))
                                        .toList()));
        return draft.closing(
                        seal == null
                                ? texts.get("published.footer-preview")
                                : texts.get("published.footer", Map.of("hash", seal.contentHash())))
                .document();
    }

    /** In the reader's language where somebody wrote in it, else as it was written. */
    private static void goals(Html html, PublishedReport report, Texts texts) {
        if (report.goals().isEmpty()) {
            html.paragraph(texts.get("goals.none"));
        }
        var table =
                new Table(texts.get("goals.table"))
                        .text(texts.get("goals.goal"))
                        .text(texts.get("published.of"))
                        .number(texts.get("goals.target"))
                        .number(texts.get("published.fulfil"))
                        .number(texts.get("published.of-how-many"))
                        .number(texts.get("goals.share"))
                        .text(texts.get("goals.state"));
        for (PublishedGoal goal : report.goals()) {
            table.row(
                    texts.in(goal.title()),
                    Cell.text(GoalTexts.population(goal.population(), texts)),
                    goal.target() == null
                            ? Cell.count(goal.definition().asked())
                            : Cell.percent(goal.target()),
                    PublishedTables.cell(goal.numerator()),
                    PublishedTables.cell(goal.denominator()),
                    goal.numerator() != null && goal.numerator().hidden()
                            ? Cell.Missing.HIDDEN
                            : Cell.percent(goal.share()),
                    goal.state() == null
                            ? Cell.Missing.HIDDEN
                            : Cell.text(texts.get("state." + SummarySection.code(goal.state()))));
            for (PublishedAlternative other : goal.alternatives()) {
                table.row(
                        texts.in(goal.title()),
                        Cell.text(GoalTexts.population(other.population(), texts)),
                        Cell.Missing.NONE,
                        PublishedTables.cell(other.numerator()),
                        PublishedTables.cell(other.denominator()),
                        other.numerator().hidden()
                                ? Cell.Missing.HIDDEN
                                : Cell.percent(other.share()),
                        Cell.Missing.NONE);
            }
        }
        table.into(html);
        html.element("h3", texts.get("goals.rules"));
        html.list(rules(report, texts));
    }

    private static List<String> rules(PublishedReport report, Texts texts) {
        var rules = new ArrayList<String>();
        for (PublishedGoal goal : report.goals()) {
            String months = goal.months() == null ? "" : texts.number(goal.months());
            rules.add(
                    texts.in(goal.title())
                            + ": "
                            + GoalTexts.population(goal.population(), texts)
                            + " "
                            + texts.get("rule." + goal.rule(), Map.of("months", months)));
        }
        return rules;
    }
}
