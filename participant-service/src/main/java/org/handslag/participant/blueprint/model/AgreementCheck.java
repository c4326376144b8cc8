package org.handslag.participant.blueprint.model;

import java.util.List;
import java.util.Map;

/**
 * What is said of the agreement and of what starts the period can be: nothing about an agreement
 * that there is none of, no start at a trial meeting that nobody holds, and a text has an edition.
 */
final class AgreementCheck {
    private AgreementCheck() {}

    static void run(Blueprint blueprint, Findings findings) {
        if (blueprint.at("agreement", "text") != null
                && blueprint.at("agreement", "edition") == null) {
            findings.add("/agreement/edition", "text-without-edition", Map.of());
        }
        Object starts = blueprint.at("agreement", "startsPeriod");
        if (Boolean.FALSE.equals(blueprint.at("agreement", "required"))) {
            for (String about : List.of("edition", "text", "signedBy")) {
                if (blueprint.at("agreement", about) != null) {
                    findings.add("/agreement/" + about, "no-agreement", Map.of());
                }
            }
            if ("agreement".equals(starts)) {
                findings.add("/agreement/startsPeriod", "no-agreement", Map.of());
            }
        }
        if ("trial-meeting".equals(starts) && blueprint.at("matching", "trial") == null) {
            findings.add("/agreement/startsPeriod", "no-trial-meeting", Map.of());
        }
    }
}
