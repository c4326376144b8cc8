package org.handslag.reporting.facts.kafka;

import java.util.List;
import org.handslag.reporting.figures.fact.ProgrammeFact;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A programme as its event carries it.
 *
 * @param definition the whole blueprint
 */
record ProgrammeView(
        String id,
        String key,
        JsonNode definition,
        @Nullable String state,
        List<ProgrammeFact.DecisionFact> decisions,
        List<ProgrammeFact.ActivityFact> activities,
        List<ProgrammeFact.PlanFact> plans) {

    ProgrammeFact fact() {
        return new ProgrammeFact(id, key, state, decisions, activities, plans);
    }
}
