package org.handslag.participant.blueprint.model;

import java.util.List;

/**
 * What a schema cannot say about a blueprint: keys are unique, parts refer to parts that are there,
 * dates are in order, sums are what the lines give. A disagreement that the blueprint carries under
 * {@code conflicts} is no fault: plans contradict themselves, and nothing corrects them silently.
 */
public final class Checks {
    private Checks() {}

    /**
     * Every fault found, in the order of the checks. Never fails, whatever the document is like, so
     * that it can be asked beside the schema.
     */
    public static List<Fault> of(Blueprint blueprint) {
        Findings findings = new Findings(blueprint);
        KeyCheck.run(blueprint, findings);
        ReferenceCheck.run(blueprint, findings);
        FrameCheck.run(blueprint, findings);
        GoalCheck.run(blueprint, findings);
        DateCheck.run(blueprint, findings);
        SumCheck.run(blueprint, findings);
        CapacityCheck.run(blueprint, findings);
        FirmCheck.run(blueprint, findings);
        MeetingCheck.run(blueprint, findings);
        DisclosureCheck.run(blueprint, findings);
        MatchingCheck.run(blueprint, findings);
        AgreementCheck.run(blueprint, findings);
        BasisCheck.run(blueprint, findings);
        IntakeCheck.run(blueprint, findings);
        return findings.all();
    }
}
