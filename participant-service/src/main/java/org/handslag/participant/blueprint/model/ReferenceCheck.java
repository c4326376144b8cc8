package org.handslag.participant.blueprint.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one part names is there in the other. */
final class ReferenceCheck {
    private static final Map<String, Set<String>> SCALES =
            Map.of("yes-no", Set.of("yes", "no"), "agree-5", Set.of("1", "2", "3", "4", "5"));

    private final Blueprint blueprint;
    private final Findings findings;

    private ReferenceCheck(Blueprint blueprint, Findings findings) {
        this.blueprint = blueprint;
        this.findings = findings;
    }

    static void run(Blueprint blueprint, Findings findings) {
        ReferenceCheck check = new ReferenceCheck(blueprint, findings);
        check.activities();
        check.audiences();
        check.contact();
        check.municipalities();
        check.surveys();
        check.conflicts();
    }

    private void activities() {
        Set<String> roles = blueprint.keys("roles");
        Set<String> cohorts = blueprint.keys("cohorts");
        List<Map<?, ?>> activities = blueprint.objects("activities");
        for (int i = 0; i < activities.size(); i++) {
            String at = "/activities/" + i;
            each(at + "/responsible", activities.get(i).get("responsible"), roles, "roles");
            List<Map<?, ?>> planned = Blueprint.objectsOf(activities.get(i).get("planned"));
            for (int j = 0; j < planned.size(); j++) {
                findings.mustBeOneOf(
                        at + "/planned/" + j + "/cohort",
                        planned.get(j).get("cohort"),
                        cohorts,
                        "cohorts");
            }
            if (activities.get(i).get("repeats") instanceof List<?> repeats) {
                for (int j = 0; j < repeats.size(); j++) {
                    if (repeats.get(j) instanceof Number row
                            && !blueprint.rows().contains(row.intValue())) {
                        findings.add(
                                at + "/repeats/" + j,
                                "unknown-reference",
                                Map.of("value", row, "list", "activities"));
                    }
                }
            }
        }
    }

    private void audiences() {
        Set<String> roles = blueprint.keys("roles");
        for (String list : List.of("kinds", "themes")) {
            List<Map<?, ?>> objects = blueprint.objects("events", list);
            for (int i = 0; i < objects.size(); i++) {
                String at = "/events/" + list + "/" + i;
                each(at + "/audiences", objects.get(i).get("audiences"), roles, "roles");
                findings.mustBeOneOf(
                        at + "/kind",
                        objects.get(i).get("kind"),
                        blueprint.keys("events", "kinds"),
                        "events/kinds");
            }
        }
    }

    private void contact() {
        Set<String> authorities = new HashSet<>(blueprint.keys("partners"));
        authorities.addAll(blueprint.keys("intake", "sources"));
        findings.mustBeOneOf(
                "/course/contact", blueprint.at("course", "contact"), authorities, "partners");
    }

    private void municipalities() {
        List<Map<?, ?>> planned = blueprint.objects("mentors", "planned");
        for (int i = 0; i < planned.size(); i++) {
            findings.mustBeOneOf(
                    "/mentors/planned/" + i + "/municipality",
                    planned.get(i).get("municipality"),
                    blueprint.keys("municipalities"),
                    "municipalities");
        }
    }

    private void surveys() {
        each("surveys", "cohort", blueprint.keys("cohorts"), "cohorts");
        List<Map<?, ?>> surveys = blueprint.objects("surveys");
        for (int i = 0; i < surveys.size(); i++) {
            List<Map<?, ?>> questions = Blueprint.objectsOf(surveys.get(i).get("questions"));
            for (int j = 0; j < questions.size(); j++) {
                Set<String> scale = SCALES.get(Blueprint.text(questions.get(j), "scale"));
                if (scale != null) {
                    each(
                            "/surveys/" + i + "/questions/" + j + "/favourable",
                            questions.get(j).get("favourable"),
                            scale,
                            "scale");
                }
            }
        }
    }

    private void conflicts() {
        List<Map<?, ?>> conflicts = blueprint.objects("conflicts");
        for (int i = 0; i < conflicts.size(); i++) {
            if (conflicts.get(i).get("about") instanceof List<?> pointers) {
                for (int j = 0; j < pointers.size(); j++) {
                    if (pointers.get(j) instanceof String pointer && !exists(pointer)) {
                        findings.add(
                                "/conflicts/" + i + "/about/" + j,
                                "unknown-reference",
                                Map.of("value", pointer, "list", "document"));
                    }
                }
            }
        }
    }

    private boolean exists(String pointer) {
        Object here = blueprint.document();
        for (String token : pointer.substring(Math.min(1, pointer.length())).split("/")) {
            String name = token.replace("~1", "/").replace("~0", "~");
            here =
                    switch (here) {
                        case Map<?, ?> map -> map.get(name);
                        case List<?> list -> item(list, name);
                        case null, default -> null;
                    };
        }
        return here != null;
    }

    private static @Nullable Object item(List<?> list, String index) {
        return index.matches("0|[1-9]\\d{0,5}") && Integer.parseInt(index) < list.size()
                ? list.get(Integer.parseInt(index))
                : null;
    }

    private void each(String list, String name, Set<String> allowed, String in) {
        List<Map<?, ?>> objects = blueprint.objects(list);
        for (int i = 0; i < objects.size(); i++) {
            String at = "/" + list + "/" + i + "/" + name;
            findings.mustBeOneOf(at, objects.get(i).get(name), allowed, in);
        }
    }

    private void each(String pointer, @Nullable Object values, Set<String> allowed, String in) {
        if (values instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                findings.mustBeOneOf(pointer + "/" + i, list.get(i), allowed, in);
            }
        }
    }
}
