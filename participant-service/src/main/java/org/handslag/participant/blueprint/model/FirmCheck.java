package org.handslag.participant.blueprint.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a blueprint says of finding mentors and of placements agrees with itself: ranges are ranges,
 * packages belong to fields that are there, and mentors are found the way that matching needs.
 */
final class FirmCheck {
    private static final List<String> PARTS = List.of("phases", "trainingNeeds", "competenceGoals");

    private final Blueprint blueprint;
    private final Findings findings;

    private FirmCheck(Blueprint blueprint, Findings findings) {
        this.blueprint = blueprint;
        this.findings = findings;
    }

    static void run(Blueprint blueprint, Findings findings) {
        FirmCheck check = new FirmCheck(blueprint, findings);
        check.recruitment();
        check.range("/mentors/newShare", "min", "max");
        check.range("/placements/months", "atLeast", "atMost");
        check.packages();
    }

    private void recruitment() {
        if ("pool".equals(blueprint.at("mentors", "recruitment"))
                && "recruited-for".equals(blueprint.at("matching", "mode"))) {
            findings.addUnlessStated(
                    "/mentors/recruitment", "recruited-for-needs-participant", Map.of());
        }
    }

    private void range(String at, String least, String most) {
        String[] path = at.substring(1).split("/");
        if (blueprint.at(path) instanceof Map<?, ?> range
                && range.get(least) instanceof Number min
                && range.get(most) instanceof Number max
                && max.intValue() < min.intValue()) {
            findings.add(at + "/" + most, "below-the-least", Map.of("min", min, "max", max));
        }
    }

    private void packages() {
        Set<String> fields = blueprint.keys("placements", "fields");
        List<Map<?, ?>> packages = blueprint.objects("placements", "packages");
        for (int i = 0; i < packages.size(); i++) {
            String at = "/placements/packages/" + i;
            Map<?, ?> one = packages.get(i);
            findings.mustBeOneOf(at + "/field", one.get("field"), fields, "placements/fields");
            for (String part : PARTS) {
                once(at + "/" + part, one.get(part));
            }
            List<Map<?, ?>> phases = Blueprint.objectsOf(one.get("phases"));
            for (int j = 0; j < phases.size(); j++) {
                once(at + "/phases/" + j + "/tasks", phases.get(j).get("tasks"));
            }
        }
    }

    private void once(String pointer, @Nullable Object list) {
        KeyCheck.unique(pointer, list, "key", findings);
    }
}
