package org.handslag.participant.blueprint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A goal says one thing to reach, of whom, and asks people who are asked. */
final class GoalCheck {
    private static final List<String> AIMS =
            List.of("target", "count", "countPerYear", "change", "staffShare");

    /** Whom a survey must ask for a goal about these. */
    private static final Map<String, String> ASKED =
            Map.of(
                    "admitted-participants", "participants",
                    "completed-participants", "participants",
                    "participants-of-ended-cohorts", "participants",
                    "active-mentors", "mentors",
                    "firms", "firms");

    private final Blueprint blueprint;
    private final Findings findings;
    private final Set<String> surveys;

    private GoalCheck(Blueprint blueprint, Findings findings) {
        this.blueprint = blueprint;
        this.findings = findings;
        this.surveys = blueprint.keys("surveys");
    }

    static void run(Blueprint blueprint, Findings findings) {
        GoalCheck check = new GoalCheck(blueprint, findings);
        List<Map<?, ?>> goals = blueprint.objects("goals");
        for (int i = 0; i < goals.size(); i++) {
            check.goal("/goals/" + i, goals.get(i));
        }
    }

    private void goal(String at, Map<?, ?> goal) {
        List<String> aims = new ArrayList<>(AIMS);
        aims.removeIf(aim -> !goal.containsKey(aim));
        if (aims.isEmpty()) {
            findings.add(at + "/target", "missing", Map.of());
        }
        for (String more : aims.subList(Math.min(1, aims.size()), aims.size())) {
            findings.add(at + "/" + more, "one-aim-only", Map.of("first", aims.getFirst()));
        }
        if (!goal.containsKey("population") && !goal.containsKey("staffShare")) {
            findings.add(at + "/population", "missing", Map.of());
        }
        if (goal.get("measure") instanceof Map<?, ?> measure) {
            asked(at + "/measure", goal, measure);
        }
        if (goal.get("change") instanceof Map<?, ?> change) {
            change(at, change, goal.get("measure") instanceof Map<?, ?> map ? map : Map.of());
        }
    }

    private void asked(String at, Map<?, ?> goal, Map<?, ?> measure) {
        String population = Blueprint.text(goal, "population");
        if (!(measure.get("survey") instanceof String key)) {
            if (population.equals("asked") || population.equals("answered")) {
                findings.add(at + "/survey", "missing", Map.of());
            }
            return;
        }
        findings.mustBeOneOf(at + "/survey", key, surveys, "surveys");
        for (Map<?, ?> survey : surveys(key)) {
            findings.mustBeOneOf(
                    at + "/question",
                    measure.get("question"),
                    Blueprint.keysOf(survey.get("questions")),
                    "surveys/questions");
            String needed = ASKED.get(population);
            String asked = Blueprint.text(survey, "population");
            if (needed != null && !needed.equals(asked)) {
                findings.add(
                        at + "/survey",
                        "other-population",
                        Map.of("asked", asked, "needed", needed));
            }
        }
    }

    /** The same question is asked before and after. */
    private void change(String at, Map<?, ?> change, Map<?, ?> measure) {
        Object question = measure.get("question");
        if (!(question instanceof String)) {
            findings.add(at + "/measure/question", "missing", Map.of());
        }
        for (String side : List.of("before", "after")) {
            findings.mustBeOneOf(at + "/change/" + side, change.get(side), surveys, "surveys");
            for (Map<?, ?> survey : surveys(Blueprint.text(change, side))) {
                findings.mustBeOneOf(
                        at + "/change/" + side,
                        question,
                        Blueprint.keysOf(survey.get("questions")),
                        "surveys/questions");
            }
        }
    }

    private List<Map<?, ?>> surveys(String key) {
        return blueprint.objects("surveys").stream()
                .<Map<?, ?>>map(survey -> survey)
                .filter(survey -> key.equals(survey.get("key")))
                .toList();
    }
}
