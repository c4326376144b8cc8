package org.handslag.participant.blueprint.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Floors of matching are about one attribute, name no group twice, and municipalities that are; and
 * there are rounds that can keep them: where both sides rank, the rankings alone decide. Who finds
 * a mentor for one participant does not take them from a pool.
 */
final class MatchingCheck {
    private MatchingCheck() {}

    static void run(Blueprint blueprint, Findings findings) {
        if ("recruited-for".equals(blueprint.at("matching", "mode"))
                && "pool".equals(blueprint.at("mentors", "recruitment"))) {
            findings.add("/matching/mode", "recruited-from-pool", Map.of());
        }
        List<Map<?, ?>> floors = blueprint.objects("matching", "policy", "floors");
        if (!floors.isEmpty() && rankedOnly(blueprint)) {
            findings.add("/matching/policy/floors", "floors-without-assignment", Map.of());
        }
        Set<Object> municipalities = new HashSet<>();
        blueprint.objects("municipalities").forEach(each -> municipalities.add(each.get("key")));
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < floors.size(); i++) {
            Map<?, ?> floor = floors.get(i);
            String at = "/matching/policy/floors/" + i;
            Object group = floor.get("group");
            Object attribute = floor.get("attribute");
            if (attribute == null || group == null) {
                continue;
            }
            if (!attribute.equals(floors.getFirst().get("attribute"))) {
                findings.add(at + "/attribute", "floors-of-two-attributes", Map.of());
            }
            if (!seen.add(group)) {
                findings.add(at + "/group", "duplicate", Map.of("value", group));
            }
            if (attribute.equals("municipality") && !municipalities.contains(group)) {
                findings.add(
                        at + "/group",
                        "unknown-reference",
                        Map.of("value", group, "list", "municipalities"));
            }
        }
    }

    private static boolean rankedOnly(Blueprint blueprint) {
        return "mutual-ranking".equals(blueprint.at("matching", "mode"))
                && !(blueprint.at("matching", "also") instanceof List<?> also
                        && also.contains("assignment"));
    }
}
