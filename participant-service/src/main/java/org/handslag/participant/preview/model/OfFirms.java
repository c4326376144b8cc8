package org.handslag.participant.preview.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.participant.blueprint.model.Blueprint;

/** What is asked of firms: placements and internships, contacts, questions. */
final class OfFirms {
    private OfFirms() {}

    static List<Line> lines(Blueprint blueprint, Expectations expectations) {
        List<Line> lines = new ArrayList<>();
        if (blueprint.at("placements") instanceof Map<?, ?> placements) {
            List<?> kinds =
                    placements.get("kinds") instanceof List<?> some
                            ? some
                            : List.of("placement", "internship");
            lines.add(
                    Line.of(
                            "offers-places",
                            "list",
                            kinds.stream().map(kind -> Line.of("kind-" + kind)).toList()));
            if (placements.get("months") instanceof Map<?, ?> months
                    && months.get("atLeast") instanceof Number least) {
                lines.add(Line.of("places-at-least-months", "n", least));
            }
            if (Boolean.TRUE.equals(placements.get("letterOfIntent"))) {
                lines.add(Line.of("letter-of-intent"));
            }
            if (Boolean.TRUE.equals(placements.get("standing"))) {
                lines.add(Line.of("standing-offers"));
            }
            if (placements.get("evaluations") instanceof Map<?, ?> evaluations) {
                lines.add(
                        evaluations.get("everyMonths") instanceof Number every
                                ? Line.of("evaluations-every-months", "n", every)
                                : Line.of("evaluations"));
            }
        }
        if (blueprint.keys("roles").contains("firms")) {
            lines.addAll(expectations.events("firms"));
        }
        lines.addAll(expectations.questions("firms"));
        return lines;
    }
}
