package org.handslag.reporting.facts.kafka;

import org.handslag.contracts.Contract;
import org.handslag.reporting.figures.plan.Plan;

/** Plans read as the service reads them, for specifications of other packages. */
public final class PublishedPlans {
    private PublishedPlans() {}

    /** Kävlinge-Lomma's plan, as its owner promises to publish it. */
    public static Plan kavlingeLomma() {
        return PlanReader.read(
                Contract.of("programmes").orElseThrow().samples().stream()
                        .filter(sample -> sample.type().equals("programme.created.v1"))
                        .findFirst()
                        .orElseThrow()
                        .data()
                        .path("definition"));
    }
}
