package org.handslag.reporting.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Report;
import org.jspecify.annotations.Nullable;

/** A report for people to read: its page has no script and nothing from elsewhere. */
public final class ReportPage {
    /** The one style sheet of a page, as it stands there. */
    public static final String STYLE = Style.CSS;

    private ReportPage() {}

    /**
     * What makes a report final.
     *
     * @param contentHash SHA-256 of the content, lower-case hex
     * @param changed what this edition puts right; null of the first
     * @param signedOn of those who sign, in the order of the report's head, when each did; empty:
     *     not yet
     */
    public record Seal(
            LocalDate frozenOn,
            int edition,
            String contentHash,
            @Nullable String changed,
            List<Optional<LocalDate>> signedOn) {

        /** Of a first edition that nobody has signed. */
        public Seal(LocalDate frozenOn, int edition, String contentHash) {
            this(frozenOn, edition, contentHash, null, List.of());
        }
    }

    /**
     * A report that is not frozen, and says so.
     *
     * @param language one of {@link Texts#LANGUAGES}
     */
    public static Document preview(Report report, String language) {
        return document(report, new Texts(language), null);
    }

    /** A frozen report. */
    public static Document frozen(Report report, String language, Seal seal) {
        return document(report, new Texts(language), seal);
    }

    private static Document document(Report report, Texts texts, @Nullable Seal seal) {
        Report.Head head = report.head();
        var draft = new Draft(texts, texts.in(head.reportTitle()), texts.in(head.title()));
        head(draft, report, texts, seal);
        for (Section section : Section.values()) {
            section.into(draft, report, texts);
        }
        draft.section(
                "signatures",
                texts.get("section.signatures"),
                html -> signatures(html, head, texts, seal));
        return draft.closing(
                        seal == null
                                ? texts.get("footer.preview")
                                : texts.get("footer.frozen", Map.of("hash", seal.contentHash())))
                .document();
    }

    private static void head(Draft draft, Report report, Texts texts, @Nullable Seal seal) {
        Report.Head head = report.head();
        if (seal == null) {
            draft.warning(texts.get("preview"));
        }
        draft.fact(texts.get("head.as-of"), report.asOf().toString());
        if (seal != null) {
            draft.fact(texts.get("head.frozen-on"), seal.frozenOn().toString());
            draft.fact(texts.get("head.edition"), String.valueOf(seal.edition()));
            if (seal.changed() != null) {
                draft.fact(texts.get("head.changed"), seal.changed());
            }
            if (!seal.signedOn().isEmpty()) {
                int signed = (int) seal.signedOn().stream().filter(Optional::isPresent).count();
                draft.fact(
                        texts.get("head.signed"),
                        texts.get(
                                "head.signed-of",
                                Map.of(
                                        "signed", texts.number(signed),
                                        "all", texts.number(seal.signedOn().size()))));
            }
        }
        draft.fact(texts.get("head.owner"), texts.orUnknown(head.owner()));
        draft.fact(
                texts.get("head.municipalities"),
                head.municipalities().isEmpty()
                        ? texts.get("unknown")
                        : texts.in(head.municipalities()));
        draft.fact(texts.get("head.period"), period(head, texts));
        draft.fact(texts.get("head.deciding-body"), texts.orUnknown(head.decidingBody()));
        draft.fact(
                texts.get("head.way"),
                head.way().isEmpty()
                        ? texts.get("unknown")
                        : String.join(" → ", head.way().stream().map(texts::in).toList()));
        draft.fact(texts.get("head.decision"), decision(head.decided(), texts));
        draft.fact(texts.get("head.due"), due(head, texts));
        if (head.terms() != null) {
            terms(draft, head.terms(), texts);
        }
    }

    private static void terms(Draft draft, Plan.Terms terms, Texts texts) {
        Plan.Fee fee = terms.fee();
        if (fee != null) {
            String amount =
                    texts.orUnknown(fee.amount())
                            + (fee.currency() == null ? "" : " " + fee.currency());
            draft.fact(
                    texts.get("head.fee"),
                    fee.from() == null
                            ? amount
                            : amount
                                    + ", "
                                    + texts.get("head.fee-from", Map.of("from", fee.from())));
        }
        if (!terms.selectedBy().isEmpty()) {
            draft.fact(texts.get("head.selected-by"), texts.in(terms.selectedBy()));
        }
        if (!terms.selectionSharedWith().isEmpty()) {
            draft.fact(
                    texts.get("head.selection-shared"),
                    String.join(
                            ", ",
                            terms.selectionSharedWith().stream()
                                    .map(one -> texts.code("respondents", one))
                                    .toList()));
        }
        if (terms.threeWayTalks() != null) {
            draft.fact(texts.get("head.three-way-talks"), texts.orUnknown(terms.threeWayTalks()));
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

    private static void signatures(Html html, Report.Head head, Texts texts, @Nullable Seal seal) {
        List<String> who = new ArrayList<>(head.signatories().stream().map(texts::in).toList());
        if (who.isEmpty()) {
            who.add(texts.orUnknown(head.owner()));
        }
        html.paragraph(texts.get("signatures.text"));
        html.open("ul", "class", "sign");
        for (int i = 0; i < who.size(); i++) {
            html.element("li", signed(who.get(i), i, texts, seal));
        }
        html.close();
    }

    private static String signed(String who, int place, Texts texts, @Nullable Seal seal) {
        return seal == null || place >= seal.signedOn().size()
                ? who
                : seal.signedOn()
                        .get(place)
                        .map(
                                day ->
                                        texts.get(
                                                "signatures.on",
                                                Map.of("who", who, "day", day.toString())))
                        .orElse(who);
    }
}
