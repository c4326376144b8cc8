package org.handslag.reporting.rendering;

import java.util.HashMap;
import java.util.Map;
import org.handslag.reporting.figures.report.Pooled;
import org.jspecify.annotations.Nullable;

/** Several programmes together, as a document. */
public final class PoolPage {
    private PoolPage() {}

    /** The document in the texts' language. */
    public static Document of(Pooled pooled, Texts texts) {
        var draft = new Draft(texts, texts.get("pool.kind"), title(pooled, texts));
        draft.fact(texts.get("head.as-of"), pooled.asOf().toString());
        draft.fact(
                texts.get("pool.programmes"),
                texts.in(pooled.programmes().stream().map(Pooled.Programme::title).toList()));
        draft.section("people", texts.get("pool.people"), html -> people(html, pooled, texts));
        draft.section("goals", texts.get("pool.goals"), html -> goals(html, pooled, texts));
        if (!pooled.differing().isEmpty()) {
            draft.section(
                    "differing",
                    texts.get("pool.differing"),
                    html -> differing(html, pooled, texts));
        }
        return draft.closing(texts.get("pool.closing")).document();
    }

    private static String title(Pooled pooled, Texts texts) {
        return texts.get("pool.title", Map.of("by", texts.get("by." + pooled.by())));
    }

    private static void people(Html html, Pooled pooled, Texts texts) {
        html.paragraph(texts.get("pool.once"));
        if (pooled.placementMonths() != null) {
            html.paragraph(
                    texts.get(
                            "pool.placement-rule",
                            Map.of("months", texts.number(pooled.placementMonths()))));
        }
        var table =
                new Table(title(pooled, texts))
                        .text(texts.get("dimension." + pooled.by()))
                        .number(texts.get("pool.courses"))
                        .number(texts.get("volumes.admitted"))
                        .number(texts.get("volumes.completed"))
                        .number(texts.get("volumes.ended-early"))
                        .number(texts.get("pool.live-pairs"))
                        .number(texts.get("pool.employed"))
                        .numberIfAny(texts.get("pool.placed"))
                        .numberIfAny(texts.get("pool.placed-network"));
        Map<String, String> programmes = programmes(pooled, texts);
        pooled.rows().forEach(row -> table.row(name(pooled, row, programmes, texts), cells(row)));
        // No sum of the rows: somebody in two rows is one in the whole.
        table.row(texts.get("pool.each-once"), cells(pooled.total())).into(html);
    }

    private static Map<String, String> programmes(Pooled pooled, Texts texts) {
        Map<String, String> programmes = new HashMap<>();
        pooled.programmes().forEach(one -> programmes.put(one.id(), texts.in(one.title())));
        return programmes;
    }

    private static String name(
            Pooled pooled, Pooled.Row row, Map<String, String> programmes, Texts texts) {
        String own = texts.title(row.title(), pooled.by(), row.key());
        return row.programme() == null
                ? own
                : programmes.getOrDefault(row.programme(), "") + ": " + own;
    }

    private static Cell[] cells(Pooled.Row one) {
        return Cell.counts(
                one.courses(),
                one.admitted(),
                one.completed(),
                one.endedEarly(),
                one.livePairs(),
                one.employed(),
                one.placed(),
                one.placedThroughNetwork());
    }

    private static void goals(Html html, Pooled pooled, Texts texts) {
        if (pooled.goals().isEmpty()) {
            html.paragraph(texts.get("pool.no-goals"));
            return;
        }
        var table =
                new Table(texts.get("pool.goals-alike"))
                        .text(texts.get("goals.goal"))
                        .text(texts.get("pool.population"))
                        .text(texts.get("pool.in-programmes"))
                        .number(texts.get("pool.reached"));
        for (Pooled.PooledGoal goal : pooled.goals()) {
            table.row(
                    texts.in(goal.of().getFirst().title()),
                    Cell.text(GoalTexts.population(goal.population(), texts)),
                    Cell.count(goal.of().size()),
                    goal.measured()
                            ? Cell.share(goal.numerator(), goal.denominator())
                            : Cell.text(texts.get("state.not-yet-measured")));
        }
        table.into(html);
    }

    private static void differing(Html html, Pooled pooled, Texts texts) {
        html.paragraph(texts.get("pool.differing-why"));
        Map<String, String> programmes = programmes(pooled, texts);
        var table =
                new Table(texts.get("pool.differing"))
                        .text(texts.get("dimension.programme"))
                        .text(texts.get("goals.goal"))
                        .text(texts.get("pool.rule"))
                        .number(texts.get("pool.reached"));
        for (Pooled.Differing one : pooled.differing()) {
            table.row(
                    programmes.getOrDefault(one.programme(), one.programme()),
                    Cell.text(
                            one.title() == null
                                    ? texts.get("pool." + one.what())
                                    : texts.in(one.title())),
                    Cell.text(rule(one.definition(), one.months(), texts)),
                    reached(one, texts));
        }
        table.into(html);
    }

    private static Cell reached(Pooled.Differing one, Texts texts) {
        Integer denominator = one.denominator();
        if (denominator == null) {
            return Cell.Missing.UNKNOWN;
        }
        return one.numerator() == null
                ? Cell.text(texts.get("state.not-yet-measured"))
                : Cell.share(one.numerator(), denominator);
    }

    private static String rule(@Nullable String definition, @Nullable Integer months, Texts texts) {
        return definition == null
                ? texts.get("state.unknown")
                : texts.get("rule." + definition, Map.of("months", texts.number(months)));
    }
}
