package org.handslag.participant.preview.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.participant.blueprint.model.Blueprint;
import org.jspecify.annotations.Nullable;

/** What a programme is: whose, when, where, in which cohorts. */
final class Frame {
    private Frame() {}

    static List<Line> lines(Blueprint blueprint) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("owned-by", "title", title(blueprint.at("owner"))));
        if (blueprint.at("operator") instanceof Map<?, ?> operator) {
            lines.add(Line.of("operated-by", "title", Saying.title(operator)));
        }
        if (blueprint.at("funder") instanceof Map<?, ?> funder) {
            lines.add(Line.of("funded-by", "title", Saying.title(funder)));
        }
        if (blueprint.at("decidingBody") instanceof Map<?, ?> body) {
            lines.add(
                    new Line(
                            "decided-by",
                            Map.of(
                                    "title",
                                    Saying.title(body),
                                    "list",
                                    Saying.titles(blueprint.objects("decidingBody", "way")))));
        }
        lines.add(period(blueprint));
        List<Map<?, ?>> municipalities = blueprint.objects("municipalities");
        lines.add(
                municipalities.isEmpty()
                        ? Line.of("no-municipality")
                        : Line.of(
                                Boolean.TRUE.equals(blueprint.at("regions"))
                                        ? "regions"
                                        : "municipalities",
                                "list",
                                Saying.titles(municipalities)));
        for (Map<?, ?> cohort : blueprint.objects("cohorts")) {
            lines.add(
                    new Line(
                            "cohort",
                            Map.of(
                                    "title",
                                    Saying.title(cohort),
                                    "number",
                                    Saying.number(cohort.get("participants")),
                                    "when",
                                    Saying.span(cohort))));
        }
        if (blueprint.takesOtherCohorts()) {
            Object perYear = blueprint.at("intake", "cohortsPerYear");
            lines.add(
                    perYear instanceof Number
                            ? Line.of("cohorts-per-year", "n", perYear)
                            : Line.of("cohorts-as-they-come"));
        }
        if (!blueprint.pairs()) {
            lines.add(Line.of("no-pairs"));
        }
        if (blueprint.at("sisters") instanceof List<?> sisters && !sisters.isEmpty()) {
            lines.add(Line.of("sisters", "list", sisters));
        }
        return lines;
    }

    private static Line period(Blueprint blueprint) {
        Object from = blueprint.at("period", "from");
        Object to = blueprint.at("period", "to");
        return to == null
                ? Line.of("runs-without-end", "from", Saying.when(from))
                : new Line("runs", Map.of("from", Saying.when(from), "to", Saying.when(to)));
    }

    private static Object title(@Nullable Object coded) {
        return coded instanceof Map<?, ?> map ? Saying.title(map) : Saying.UNKNOWN;
    }
}
