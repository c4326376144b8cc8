package org.handslag.participant.blueprint.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who decides and reads is somebody that the blueprint names, and its parts fit its shape. */
final class FrameCheck {
    private final Blueprint blueprint;
    private final Findings findings;

    private FrameCheck(Blueprint blueprint, Findings findings) {
        this.blueprint = blueprint;
        this.findings = findings;
    }

    static void run(Blueprint blueprint, Findings findings) {
        FrameCheck check = new FrameCheck(blueprint, findings);
        check.bodies();
        check.sisters();
        check.cohorts();
        check.products();
        if (!blueprint.pairs()) {
            check.withoutPairs();
        }
    }

    private void bodies() {
        Set<String> way = blueprint.keys("decidingBody", "way");
        String deciding = Blueprint.text(blueprint.at("decidingBody"), "key");
        if (!deciding.isEmpty()) {
            findings.mustBeOneOf("/decidingBody/key", deciding, way, "decidingBody/way");
        }
        Set<String> bodies = new HashSet<>(blueprint.bodies());
        bodies.add("unknown");
        String list = "decidingBody/way, owner, operator, funder, partners";
        List<Map<?, ?>> decisions = blueprint.objects("decisions");
        for (int i = 0; i < decisions.size(); i++) {
            findings.mustBeOneOf(
                    "/decisions/" + i + "/by", decisions.get(i).get("by"), bodies, list);
        }
        List<Map<?, ?>> reports = blueprint.objects("reports");
        for (int i = 0; i < reports.size(); i++) {
            String at = "/reports/" + i;
            findings.mustBeOneOf(at + "/to", reports.get(i).get("to"), bodies, list);
            if (reports.get(i).get("recipients") instanceof List<?> recipients) {
                for (int j = 0; j < recipients.size(); j++) {
                    findings.mustBeOneOf(at + "/recipients/" + j, recipients.get(j), bodies, list);
                }
            }
        }
    }

    private void sisters() {
        if (blueprint.at("sisters") instanceof List<?> sisters) {
            int own = sisters.indexOf(blueprint.key());
            if (own >= 0) {
                findings.add("/sisters/" + own, "sister-of-itself", Map.of());
            }
        }
    }

    private void cohorts() {
        List<Map<?, ?>> cohorts = blueprint.objects("cohorts");
        if (blueprint.at("cohorts") instanceof List<?>
                && cohorts.isEmpty()
                && !blueprint.takesOtherCohorts()) {
            findings.add("/cohorts", "no-cohorts", Map.of());
        }
        Set<String> municipalities = blueprint.keys("municipalities");
        for (int i = 0; i < cohorts.size(); i++) {
            List<Map<?, ?>> places = Blueprint.objectsOf(cohorts.get(i).get("places"));
            String at = "/cohorts/" + i;
            for (int j = 0; j < places.size(); j++) {
                findings.mustBeOneOf(
                        at + "/places/" + j + "/municipality",
                        places.get(j).get("municipality"),
                        municipalities,
                        "municipalities");
            }
            sum(at + "/participants", cohorts.get(i).get("participants"), places);
        }
    }

    private void sum(String at, @Nullable Object participants, List<Map<?, ?>> places) {
        if (participants instanceof Integer stated
                && !places.isEmpty()
                && places.stream().allMatch(part -> part.get("number") instanceof Integer)) {
            long sum =
                    places.stream()
                            .mapToLong(part -> part.get("number") instanceof Integer n ? n : 0)
                            .sum();
            if (sum != stated) {
                findings.addUnlessStated(
                        at, "places-differ", Map.of("stated", stated, "computed", sum));
            }
        }
    }

    /** What people make is published with their consent alone. */
    private void products() {
        List<Map<?, ?>> products = blueprint.objects("outcomes", "products");
        for (int i = 0; i < products.size(); i++) {
            Object purpose = products.get(i).get("purpose");
            String at = "/outcomes/products/" + i + "/purpose";
            findings.mustBeOneOf(at, purpose, blueprint.keys("purposes"), "purposes");
            for (Map<?, ?> known : blueprint.objects("purposes")) {
                if (known.get("key") instanceof String key
                        && key.equals(purpose)
                        && !"consent".equals(known.get("basis"))) {
                    findings.add(at, "needs-consent", Map.of("purpose", key));
                }
            }
        }
    }

    private void withoutPairs() {
        for (String part : List.of("matching", "agreement")) {
            if (blueprint.at(part) != null) {
                findings.add("/" + part, "without-pairs", Map.of());
            }
        }
        List<Map<?, ?>> kinds = blueprint.objects("meetings", "kinds");
        for (int i = 0; i < kinds.size(); i++) {
            String level = Blueprint.text(kinds.get(i), "level");
            if (level.equals("pair") || level.equals("mentor")) {
                findings.add("/meetings/kinds/" + i + "/level", "without-pairs", Map.of());
            }
        }
    }
}
