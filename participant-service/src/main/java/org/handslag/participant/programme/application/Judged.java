package org.handslag.participant.programme.application;

import java.util.List;
import org.handslag.participant.blueprint.application.BlueprintSchema;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import tools.jackson.databind.JsonNode;

/** Definitions that come along with a request. */
final class Judged {
    private Judged() {}

    /**
     * Refuses what is no blueprint.
     *
     * @throws ProblemException 422 with every fault, under {@code /definition}
     */
    static void mustBeBlueprint(BlueprintSchema schema, JsonNode definition) {
        List<Fault> faults =
                schema.faults(definition).stream()
                        .map(
                                fault ->
                                        new Fault(
                                                "/definition" + fault.pointer(),
                                                fault.code(),
                                                fault.values()))
                        .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(422, "blueprint-invalid").with(faults));
        }
    }
}
