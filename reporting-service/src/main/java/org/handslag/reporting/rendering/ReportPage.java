package org.handslag.reporting.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Report;
import org.jspecify.annotations.Nullable;

/** A report as one HTML page: no script, nothing from elsewhere, fit for screen and paper. */
public final class ReportPage {
    /** The one style sheet of a page, as it stands there. */
    public static final String STYLE = Style.CSS;

    private ReportPage() {}

    /**
     * What makes a report final.
     *
     * @param contentHash SHA-256 of the content, lower-case hex
     */
    public record Seal(LocalDate frozenOn, int edition, String contentHash) {}

    /**
     * The page of a report that is not frozen, and says so.
     *
     * @param language one of {@link Texts#LANGUAGES}
     */
    public static String preview(Report report, String language) {
        return page(report, new Texts(language), null);
    }

    /** The page of a frozen report. */
    public static String frozen(Report report, String language, Seal seal) {
        return page(report, new Texts(language), seal);
    }

    private static String page(Report report, Texts texts, @Nullable Seal seal) {
        var html = new Html(texts);
        Report.Head head = report.head();
        html.open("html", "lang", texts.language()).open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", texts.in(head.reportTitle()) + " – " + texts.in(head.title()));
        html.style(STYLE);
        html.close().open("body");
        html.element("a", texts.get("skip"), "class", "skip", "href", "#content");
        header(html, report, texts, seal);
        html.open("main", "id", "content");
        contents(html, texts);
        for (Section section : Section.values()) {
            section.into(html, report, texts);
        }
        signatures(html, head, texts);
        html.close();
        footer(html, texts, seal);
        return html.close().close().page();
    }

    private static void header(Html html, Report report, Texts texts, @Nullable Seal seal) {
        Report.Head head = report.head();
        html.open("header");
        html.element("p", texts.in(head.reportTitle()), "class", "kind");
        html.element("h1", texts.in(head.title()));
        if (seal == null) {
            html.open("div", "class", "warn").paragraph(texts.get("preview")).close();
        }
        html.open("dl");
        fact(html, texts.get("head.as-of"), report.asOf().toString());
        if (seal != null) {
            fact(html, texts.get("head.frozen-on"), seal.frozenOn().toString());
            fact(html, texts.get("head.edition"), String.valueOf(seal.edition()));
        }
        fact(html, texts.get("head.owner"), texts.orUnknown(head.owner()));
        fact(
                html,
                texts.get("head.municipalities"),
                head.municipalities().isEmpty()
                        ? texts.get("unknown")
                        : texts.in(head.municipalities()));
        fact(html, texts.get("head.period"), period(head, texts));
        fact(html, texts.get("head.deciding-body"), texts.orUnknown(head.decidingBody()));
        fact(
                html,
                texts.get("head.way"),
                head.way().isEmpty()
                        ? texts.get("unknown")
                        : String.join(" → ", head.way().stream().map(texts::in).toList()));
        fact(html, texts.get("head.decision"), decision(head.decided(), texts));
        fact(html, texts.get("head.due"), due(head, texts));
        if (head.terms() != null) {
            terms(html, head.terms(), texts);
        }
        html.close().close();
    }

    private static void terms(Html html, Plan.Terms terms, Texts texts) {
        Plan.Fee fee = terms.fee();
        if (fee != null) {
            String amount =
                    texts.orUnknown(fee.amount())
                            + (fee.currency() == null ? "" : " " + fee.currency());
            fact(
                    html,
                    texts.get("head.fee"),
                    fee.from() == null
                            ? amount
                            : amount
                                    + ", "
                                    + texts.get("head.fee-from", Map.of("from", fee.from())));
        }
        if (!terms.selectedBy().isEmpty()) {
            fact(html, texts.get("head.selected-by"), texts.in(terms.selectedBy()));
        }
        if (!terms.selectionSharedWith().isEmpty()) {
            fact(
                    html,
                    texts.get("head.selection-shared"),
                    String.join(
                            ", ",
                            terms.selectionSharedWith().stream()
                                    .map(one -> texts.code("respondents", one))
                                    .toList()));
        }
        if (terms.threeWayTalks() != null) {
            fact(html, texts.get("head.three-way-talks"), texts.orUnknown(terms.threeWayTalks()));
        }
    }

    private static String period(Report.Head head, Texts texts) {
        return texts.orUnknown(head.from())
                + " – "
                + (head.to() == null ? texts.get("head.no-end") : texts.orUnknown(head.to()));
    }

    private static String decision(Report.@Nullable DecisionFigure decided, Texts texts) {
        if (decided == null) {
            return texts.get("head.no-decision");
        }
        Words by = decided.by();
        return texts.in(decided.title())
                + ", "
                + texts.or(decided.decidedOn())
                + (by == null ? "" : ", " + texts.in(by));
    }

    private static String due(Report.Head head, Texts texts) {
        return head.dueStated().size() < 2
                ? texts.orUnknown(head.due())
                : texts.orUnknown(head.due())
                        + " "
                        + texts.get(
                                "head.due-stated",
                                Map.of("dates", String.join(" / ", head.dueStated())));
    }

    private static void fact(Html html, String name, String value) {
        html.element("dt", name).element("dd", value);
    }

    private static void contents(Html html, Texts texts) {
        html.open("nav", "aria-label", texts.get("contents")).open("ol");
        for (Section section : Section.values()) {
            html.open("li");
            html.element("a", section.title(texts), "href", "#" + section.id());
            html.close();
        }
        html.close().close();
    }

    private static void signatures(Html html, Report.Head head, Texts texts) {
        List<String> who = new ArrayList<>(head.signatories().stream().map(texts::in).toList());
        if (who.isEmpty()) {
            who.add(texts.orUnknown(head.owner()));
        }
        html.section("signatures", texts.get("section.signatures"));
        html.paragraph(texts.get("signatures.text"));
        html.open("ul", "class", "sign");
        who.forEach(name -> html.element("li", name));
        html.close().close();
    }

    private static void footer(Html html, Texts texts, @Nullable Seal seal) {
        html.open("footer");
        html.paragraph(
                seal == null
                        ? texts.get("footer.preview")
                        : texts.get("footer.frozen", Map.of("hash", seal.contentHash())));
        html.close();
    }
}
