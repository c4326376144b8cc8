package org.handslag.reporting.rendering;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.handslag.reporting.publishing.edition.SideBySide;
import org.jspecify.annotations.Nullable;

/** Two programmes' published figures for people to read, with what differs in words. */
public final class ComparisonPage {
    private ComparisonPage() {}

    /**
     * The comparison.
     *
     * @param language one of {@link Texts#LANGUAGES}
     */
    public static Document of(SideBySide both, String language) {
        var texts = new Texts(language);
        String own = texts.in(both.own().title());
        String other = texts.in(both.other().title());
        var draft = new Draft(texts, texts.get("compared.kind"), own + " – " + other);
        draft.warning(texts.get("compared.rule"));
        draft.fact(own, side(both.own(), texts));
        draft.fact(other, side(both.other(), texts));
        draft.section(
                "goals", texts.get("section.goals"), html -> goals(html, both, own, other, texts));
        draft.section(
                "counts",
                texts.get("published.counts"),
                html -> counts(html, both, own, other, texts));
        return draft.closing(texts.get("compared.footer")).document();
    }

    private static String side(SideBySide.Side side, Texts texts) {
        return texts.orUnknown(side.owner())
                + ", "
                + texts.get("head.as-of").toLowerCase(Locale.ROOT)
                + " "
                + side.asOf();
    }

    private static void goals(Html html, SideBySide both, String own, String other, Texts texts) {
        var table =
                new Table(texts.get("compared.goals"))
                        .text(own)
                        .text(texts.get("goals.result"))
                        .text(other)
                        .text(texts.get("goals.result"))
                        .text(texts.get("compared.definitions"));
        for (SideBySide.GoalPair pair : both.goals()) {
            SideBySide.Figure ours = pair.own();
            SideBySide.Figure theirs = pair.other();
            table.row(
                    ours == null ? texts.get("none") : texts.in(ours.title()),
                    result(ours),
                    theirs == null ? Cell.Missing.NONE : Cell.text(texts.in(theirs.title())),
                    result(theirs),
                    Cell.text(definitions(pair, texts)));
        }
        table.into(html);
    }

    private static String definitions(SideBySide.GoalPair pair, Texts texts) {
        if (pair.matches()) {
            return texts.get("compared.match");
        }
        if (pair.differs().isEmpty()) {
            return texts.get("compared.alone");
        }
        return texts.get(
                "compared.differ",
                Map.of(
                        "what",
                        pair.differs().stream()
                                .map(one -> texts.get("compared.of." + one))
                                .collect(Collectors.joining(", "))));
    }

    private static Cell result(SideBySide.@Nullable Figure figure) {
        if (figure == null || figure.numerator() == null || figure.denominator() == null) {
            return Cell.Missing.NONE;
        }
        Integer numerator = figure.numerator().value();
        Integer denominator = figure.denominator().value();
        return numerator == null || denominator == null
                ? Cell.Missing.HIDDEN
                : Cell.share(numerator, denominator, figure.share());
    }

    private static void counts(Html html, SideBySide both, String own, String other, Texts texts) {
        var table =
                new Table(texts.get("published.counts"))
                        .text(texts.get("compared.figure"))
                        .number(own)
                        .number(other);
        for (SideBySide.Pair pair : both.counts()) {
            table.row(
                    figure(pair.figure(), texts),
                    PublishedTables.cell(pair.own()),
                    PublishedTables.cell(pair.other()));
        }
        table.into(html);
    }

    private static String figure(String figure, Texts texts) {
        String[] parts = figure.split("/");
        String row = parts[1].equals("total") ? "" : ": " + texts.code("outcome", parts[1]);
        return texts.get("published.table." + parts[0])
                + row
                + ", "
                + texts.get("published.column." + parts[2]).toLowerCase(Locale.ROOT);
    }
}
