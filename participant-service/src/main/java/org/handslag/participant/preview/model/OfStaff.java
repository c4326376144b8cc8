package org.handslag.participant.preview.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.participant.blueprint.model.Blueprint;

/** What is asked of those who run the programme. */
final class OfStaff {
    private OfStaff() {}

    static List<Line> lines(Blueprint blueprint, Expectations expectations) {
        List<Line> lines = new ArrayList<>();
        int rows = blueprint.objects("activities").size();
        if (rows > 0) {
            lines.add(Line.of("activity-rows", "n", rows));
        }
        List<Map<?, ?>> decisions =
                blueprint.objects("decisions").stream()
                        .<Map<?, ?>>map(decision -> decision)
                        .filter(decision -> "decision".equals(decision.get("kind")))
                        .toList();
        if (!decisions.isEmpty()) {
            lines.add(Line.of("decisions", "n", decisions.size()));
        }
        lines.add(
                Line.of(
                        "strict".equals(blueprint.at("intake", "quota"))
                                ? "selects-within-places"
                                : "selects"));
        if (blueprint.at("intake", "decidedBy") instanceof List<?> roles && !roles.isEmpty()) {
            lines.add(
                    Line.of(
                            "selected-by",
                            "list",
                            Saying.titles(blueprint.objects("roles"), roles)));
        }
        if (blueprint.at("intake", "sharedWith") instanceof List<?> with
                && with.contains("mentors")) {
            lines.add(Line.of("shares-selection"));
        }
        if (Boolean.TRUE.equals(blueprint.at("intake", "ranked"))) {
            lines.add(Line.of("ranks"));
        }
        contact(blueprint, lines);
        if (blueprint.at("course", "contact") instanceof String authority) {
            List<Map<?, ?>> authorities = new ArrayList<>(blueprint.objects("partners"));
            authorities.addAll(blueprint.objects("intake", "sources"));
            lines.add(
                    new Line(
                            "authority-contact",
                            Map.of("who", Saying.title(authorities, authority))));
        }
        if (blueprint.at("course", "threeWayTalks") instanceof Integer talks && talks > 0) {
            lines.add(Line.of("three-way-talks", "n", talks));
        }
        lines.addAll(expectations.meetings(List.of("participant")));
        lines.addAll(expectations.minutes("staff"));
        for (Map<?, ?> kind : blueprint.objects("events", "kinds")) {
            if (kind.get("planned") instanceof Number) {
                lines.add(
                        new Line(
                                "holds-events",
                                Map.of(
                                        "title",
                                        Saying.title(kind),
                                        "number",
                                        Saying.number(kind.get("planned")))));
            }
        }
        int lineCount =
                blueprint.objects("budget", "years").stream()
                        .mapToInt(year -> Blueprint.objectsOf(year.get("lines")).size())
                        .sum();
        if (lineCount > 0) {
            lines.add(Line.of("budget-lines", "n", lineCount));
        }
        lines.addAll(expectations.questions("case-officers"));
        return lines;
    }

    private static void contact(Blueprint blueprint, List<Line> lines) {
        if (blueprint.at("contact", "everyMonths") instanceof Number every) {
            Object with = blueprint.at("contact", "with");
            lines.add(
                    new Line(
                            "contact-rhythm",
                            Map.of(
                                    "n",
                                    every,
                                    "who",
                                    Line.of("contact-" + (with == null ? "pair" : with)))));
        } else {
            lines.add(Line.of("no-contact-rhythm"));
        }
    }
}
