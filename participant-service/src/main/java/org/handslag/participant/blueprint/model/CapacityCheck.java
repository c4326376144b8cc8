package org.handslag.participant.blueprint.model;

import java.util.List;
import java.util.Map;

/** A mentor's capacity allows what the programme asks of mentors. */
final class CapacityCheck {
    private CapacityCheck() {}

    static void run(Blueprint blueprint, Findings findings) {
        if (!(blueprint.at("mentors", "capacity", "default") instanceof Number capacity)) {
            return;
        }
        if (blueprint.at("mentors", "capacity", "min") instanceof Number min
                && min.intValue() > capacity.intValue()) {
            findings.add(
                    "/mentors/capacity/min",
                    "more-than-capacity",
                    Map.of("value", min, "capacity", capacity));
        }
        if (blueprint.at("matching", "perMentor") instanceof Number chosen
                && chosen.intValue() > capacity.intValue()) {
            findings.add(
                    "/matching/perMentor",
                    "more-than-capacity",
                    Map.of("value", chosen, "capacity", capacity));
        }
        List<Map<?, ?>> kinds = blueprint.objects("meetings", "kinds");
        for (int i = 0; i < kinds.size(); i++) {
            if (capacity.intValue() == 1 && "mentor".equals(kinds.get(i).get("level"))) {
                findings.add("/meetings/kinds/" + i + "/level", "joint-needs-two", Map.of());
            }
        }
    }
}
