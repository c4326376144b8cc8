package org.handslag.participant.preview.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.participant.blueprint.model.Blueprint;

/** What is asked of participants: how they come in, what they take part in, what they answer. */
final class OfParticipants {
    private OfParticipants() {}

    static List<Line> lines(Blueprint blueprint, Expectations expectations) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                Line.of(
                        "comes-from",
                        "list",
                        Saying.titles(blueprint.objects("intake", "sources"))));
        steps(blueprint, lines);
        lines.addAll(Expectations.criteria(blueprint, "intake"));
        documents(blueprint, lines);
        if (blueprint.at("intake", "fee") instanceof Map<?, ?> fee) {
            lines.add(
                    new Line(
                            fee.get("from") == null ? "fee" : "fee-from",
                            Map.of(
                                    "amount",
                                    Saying.number(fee.get("amount")),
                                    "currency",
                                    Blueprint.text(fee, "currency"),
                                    "from",
                                    Saying.when(fee.get("from")))));
        }
        if (blueprint.at("course", "months") instanceof Number months) {
            lines.add(Line.of("course-months", "n", months));
        }
        if (Boolean.TRUE.equals(blueprint.at("course", "plan", "required"))) {
            lines.add(
                    Line.of(
                            Boolean.TRUE.equals(blueprint.at("course", "plan", "smart"))
                                    ? "own-plan-smart"
                                    : "own-plan"));
        }
        sides(blueprint, "participant", lines);
        lines.addAll(expectations.meetings(List.of("pair", "mentor", "participant")));
        lines.addAll(expectations.minutes("participant"));
        lines.addAll(expectations.events("participants"));
        lines.addAll(expectations.questions("participants"));
        return lines;
    }

    private static void steps(Blueprint blueprint, List<Line> lines) {
        List<Map<?, ?>> steps = blueprint.objects("intake", "steps");
        if (steps.isEmpty()) {
            lines.add(Line.of("no-steps"));
            return;
        }
        lines.add(
                Line.of(
                        Boolean.TRUE.equals(blueprint.at("intake", "stepsInOrder"))
                                ? "steps-in-order"
                                : "steps",
                        "list",
                        steps.stream()
                                .map(
                                        step ->
                                                Boolean.TRUE.equals(step.get("required"))
                                                        ? Line.of(
                                                                "required-step",
                                                                "title",
                                                                Saying.title(step))
                                                        : Saying.title(step))
                                .toList()));
        for (Map<?, ?> step : steps) {
            int questions = Blueprint.objectsOf(step.get("questions")).size();
            if (questions > 0) {
                lines.add(
                        new Line(
                                "step-questions",
                                Map.of("title", Saying.title(step), "n", questions)));
            }
        }
    }

    private static void documents(Blueprint blueprint, List<Line> lines) {
        if (!(blueprint.at("intake", "documents") instanceof Map<?, ?> documents)) {
            return;
        }
        for (String one : List.of("cv", "letter")) {
            String asked = Blueprint.text(documents, one);
            if (asked.equals("required") || asked.equals("optional")) {
                lines.add(Line.of(one + "-" + asked));
            }
        }
    }

    /** What a side of a pair does before the two work together. */
    static void sides(Blueprint blueprint, String side, List<Line> lines) {
        if (blueprint.at("matching", "trial") instanceof Map<?, ?> trial) {
            lines.add(
                    trial.get("thinkDays") instanceof Number days
                            ? Line.of("trial-days", "n", days)
                            : Line.of("trial"));
        }
        if (Boolean.TRUE.equals(blueprint.at("agreement", "required"))) {
            boolean signs =
                    !(blueprint.at("agreement", "signedBy") instanceof List<?> signers)
                            || signers.contains(side);
            if (signs) {
                lines.add(Line.of("signs-agreement"));
            }
        }
    }
}
