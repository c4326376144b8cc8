package org.handslag.reporting.facts.kafka;

import org.handslag.contracts.Contract;
import org.handslag.reporting.figures.plan.Plan;
import tools.jackson.databind.json.JsonMapper;

/** Plans read as the service reads them, for specifications of other packages. */
public final class PublishedPlans {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    /** A plan out of a blueprint's JSON. */
    public static Plan read(String definition) {
        return PlanReader.read(JSON.readTree(definition));
    }
}
