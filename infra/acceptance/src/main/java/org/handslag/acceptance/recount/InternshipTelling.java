package org.handslag.acceptance.recount;

import static org.handslag.acceptance.recount.Telling.need;
import static org.handslag.acceptance.recount.Telling.of;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.acceptance.recount.Story.Evaluation;
import org.handslag.acceptance.recount.Story.Internship;
import tools.jackson.databind.JsonNode;

/**
 * Tells of internships. Other lines are left to others.
 *
 * @param saved the goals of packages that were saved besides those of the blueprint, by key
 */
record InternshipTelling(Story story, Blueprint plan, Map<String, Set<String>> saved) {

    InternshipTelling(Story story, Blueprint plan) {
        this(story, plan, new HashMap<>());
    }

    void tell(Entry line) {
        switch (line.operation()) {
            case "save-package" -> saved.put(line.text("key"), keys(line.request()));
            case "start-internship" -> start(line);
            case "evaluate-internship" ->
                    internship(line)
                            .evaluations
                            .add(
                                    new Evaluation(
                                            need(line, "on"),
                                            Blueprint.texts(line.request().path("reached"))));
            case "follow-up-internship" -> internship(line).followUps.add(need(line, "on"));
            case "end-internship" -> {
                internship(line).ended = need(line, "on");
                internship(line).endReason = line.text("reason");
            }
            default -> {}
        }
    }

    private void start(Entry line) {
        Internship internship = new Internship();
        internship.participant = of(story.admissions.get(line.text("admission"))).participant;
        internship.from = need(line, "from");
        internship.goals = goals(line);
        String said = line.text("mentor").isEmpty() ? "unknown" : "yes";
        internship.withMentor = line.request().path("withMentor").asString(said);
        story.internships.put(line.about(), internship);
    }

    /** Where none are named, those of the package. */
    private Set<String> goals(Entry line) {
        List<String> named = Blueprint.texts(line.request().path("goals"));
        String key = line.text("packageKey");
        if (!named.isEmpty() || key.isEmpty()) {
            return new HashSet<>(named);
        }
        JsonNode printed = plan.item(key, "placements", "packages");
        return printed.isMissingNode() ? of(saved.get(key)) : keys(printed);
    }

    private static Set<String> keys(JsonNode of) {
        Set<String> keys = new HashSet<>();
        of.path("competenceGoals").values().forEach(one -> keys.add(Blueprint.keyOf(one)));
        return keys;
    }

    private Internship internship(Entry line) {
        return of(story.internships.get(line.about()));
    }
}
