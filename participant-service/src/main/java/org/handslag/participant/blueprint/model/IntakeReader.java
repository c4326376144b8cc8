package org.handslag.participant.blueprint.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.participant.basis.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads the intake and the course of a blueprint; what is absent is the platform's default. */
final class IntakeReader {
    private final Blueprint blueprint;

    IntakeReader(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    Intake read() {
        Map<String, Set<String>> reasons = new LinkedHashMap<>();
        for (String sort : List.of("selected", "waiting", "declined", "withdrawn", "overQuota")) {
            reasons.put(
                    sort,
                    blueprint.at("intake", "reasons", sort) == null
                            ? Intake.REASONS.getOrDefault(sort, Set.of())
                            : blueprint.keys("intake", "reasons", sort));
        }
        return new Intake(
                blueprint.keys("municipalities"),
                blueprint.keys("intake", "sources"),
                steps(),
                yes("intake", "stepsInOrder"),
                reasons,
                blueprint.at("outcomes", "endReasons") == null
                        ? Intake.END_REASONS
                        : blueprint.keys("outcomes", "endReasons"),
                criteria(),
                yes("intake", "ranked"),
                "strict".equals(blueprint.at("intake", "quota")),
                new Intake.Documents(
                        "required".equals(blueprint.at("intake", "documents", "cv")),
                        "required".equals(blueprint.at("intake", "documents", "letter")),
                        yes("intake", "documents", "link"),
                        yes("intake", "documents", "anonymous")),
                course());
    }

    private List<Intake.Step> steps() {
        List<Intake.Step> steps = new ArrayList<>();
        for (Map<?, ?> step : blueprint.objects("intake", "steps")) {
            String kind = Blueprint.text(step, "kind");
            steps.add(
                    new Intake.Step(
                            Blueprint.text(step, "key"),
                            Text.of(step.get("title")),
                            kind.isEmpty() ? "other" : kind,
                            Boolean.TRUE.equals(step.get("required")),
                            Blueprint.objectsOf(step.get("questions")).stream()
                                    .map(IntakeReader::question)
                                    .toList()));
        }
        return List.copyOf(steps);
    }

    private static Question question(Map<?, ?> question) {
        Map<String, Text> choices = new LinkedHashMap<>();
        for (Map<?, ?> choice : Blueprint.objectsOf(question.get("choices"))) {
            choices.put(Blueprint.text(choice, "key"), Text.of(choice.get("title")));
        }
        return new Question(
                Blueprint.text(question, "key"),
                Text.of(question.get("text")),
                Blueprint.text(question, "answer"),
                choices,
                Boolean.TRUE.equals(question.get("required")));
    }

    private Map<String, Boolean> criteria() {
        Map<String, Boolean> criteria = new LinkedHashMap<>();
        for (Map<?, ?> criterion : blueprint.objects("intake", "criteria")) {
            criteria.put(
                    Blueprint.text(criterion, "key"),
                    Blueprint.text(criterion, "severity").equals("required"));
        }
        return criteria;
    }

    private CourseRules course() {
        Set<String> authorities = new HashSet<>(blueprint.keys("partners"));
        authorities.addAll(blueprint.keys("intake", "sources"));
        return new CourseRules(
                whole(blueprint.at("course", "months")),
                whole(blueprint.at("course", "midway")),
                yes("course", "plan", "smart"),
                blueprint.keys("course", "measures"),
                authorities);
    }

    private boolean yes(String... path) {
        return Boolean.TRUE.equals(blueprint.at(path));
    }

    private static @Nullable Integer whole(@Nullable Object number) {
        return number instanceof Number known ? known.intValue() : null;
    }
}
