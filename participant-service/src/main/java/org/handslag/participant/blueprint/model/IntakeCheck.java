package org.handslag.participant.blueprint.model;

import java.util.List;
import java.util.Map;

/** An intake can be lived as it is written, and half-way of a course lies inside it. */
final class IntakeCheck {
    private final Blueprint blueprint;
    private final Findings findings;

    private IntakeCheck(Blueprint blueprint, Findings findings) {
        this.blueprint = blueprint;
        this.findings = findings;
    }

    static void run(Blueprint blueprint, Findings findings) {
        IntakeCheck check = new IntakeCheck(blueprint, findings);
        check.questions();
        check.offers();
        check.quota();
        check.documents();
        check.decidedBy();
        check.course();
    }

    private void questions() {
        List<Map<?, ?>> steps = blueprint.objects("intake", "steps");
        for (int i = 0; i < steps.size(); i++) {
            String at = "/intake/steps/" + i + "/questions";
            List<Map<?, ?>> questions = Blueprint.objectsOf(steps.get(i).get("questions"));
            for (int j = 0; j < questions.size(); j++) {
                Map<?, ?> question = questions.get(j);
                boolean choice = "choice".equals(question.get("answer"));
                if (choice != question.containsKey("choices")) {
                    findings.add(
                            at + "/" + j + "/choices",
                            choice ? "missing" : "choices-without-choice",
                            Map.of());
                }
                KeyCheck.unique(
                        at + "/" + j + "/choices", question.get("choices"), "key", findings);
            }
        }
    }

    /** Nobody says yes before there was an offer. */
    private void offers() {
        List<Map<?, ?>> steps = blueprint.objects("intake", "steps");
        boolean accepted = false;
        for (int i = 0; i < steps.size(); i++) {
            Object kind = steps.get(i).get("kind");
            if (accepted && "offered".equals(kind)) {
                findings.add("/intake/steps/" + i + "/kind", "offered-after-accepted", Map.of());
            }
            accepted |= "accepted".equals(kind);
        }
    }

    /** What is kept strictly has a number somewhere. */
    private void quota() {
        boolean strict = "strict".equals(blueprint.at("intake", "quota"));
        if (strict && !blueprint.takesOtherCohorts()) {
            boolean limited =
                    blueprint.objects("cohorts").stream()
                            .anyMatch(cohort -> !Places.of(cohort).equals(Places.UNKNOWN));
            if (!limited && !blueprint.objects("cohorts").isEmpty()) {
                findings.add("/intake/quota", "quota-without-number", Map.of());
            }
        }
    }

    private void documents() {
        if (Boolean.TRUE.equals(blueprint.at("intake", "documents", "anonymous"))
                && "none".equals(blueprint.at("intake", "documents", "cv"))) {
            findings.add("/intake/documents/anonymous", "anonymous-without-cv", Map.of());
        }
    }

    private void decidedBy() {
        if (blueprint.at("intake", "decidedBy") instanceof List<?> roles) {
            for (int i = 0; i < roles.size(); i++) {
                findings.mustBeOneOf(
                        "/intake/decidedBy/" + i, roles.get(i), blueprint.keys("roles"), "roles");
            }
        }
    }

    private void course() {
        if (blueprint.at("course", "months") instanceof Number months
                && blueprint.at("course", "midway") instanceof Number midway
                && midway.doubleValue() >= months.doubleValue()) {
            findings.add(
                    "/course/midway", "midway-after-the-end", Map.of("months", months.intValue()));
        }
    }
}
