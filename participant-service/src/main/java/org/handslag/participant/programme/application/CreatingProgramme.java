package org.handslag.participant.programme.application;

import java.util.Map;
import org.handslag.participant.blueprint.application.BlueprintSchema;
import org.handslag.participant.blueprint.application.Blueprints;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes a programme from one of the service's blueprints, or from one that comes along. */
@Component
public class CreatingProgramme {
    private final Aggregates<Programme> programmes;
    private final Blueprints blueprints;
    private final BlueprintSchema schema;

    CreatingProgramme(
            Aggregates<Programme> programmes, Blueprints blueprints, BlueprintSchema schema) {
        this.programmes = programmes;
        this.blueprints = blueprints;
        this.schema = schema;
    }

    /**
     * Creates a programme.
     *
     * @param blueprint the key of a blueprint of ours; null where a definition comes along
     * @param definition a whole blueprint; null where a key is given
     * @param key the programme's own key; null: the blueprint's
     * @throws ProblemException 400 where none or both of them are given or the key is unknown, 422
     *     with every fault of the definition, 409 where the programme's key is taken
     */
    public Result<Programme> create(
            Call call,
            @Nullable String blueprint,
            @Nullable JsonNode definition,
            @Nullable String key) {
        call.mustReach(Target.ofTenant());
        Blueprint plan = schema.read(document(blueprint, definition));
        Recorded recorded = new Recorded(call.caller().membership(), null);
        try {
            return programmes.create(
                    call, id -> Programme.create(key == null ? plan.key() : key, plan, recorded));
        } catch (SlotTaken taken) {
            throw new ProblemException(Problem.of(409, "programme-exists"));
        }
    }

    private JsonNode document(@Nullable String blueprint, @Nullable JsonNode definition) {
        if (definition == null || definition.isNull()) {
            if (blueprint == null) {
                throw ProblemException.invalid("/blueprint", "required", Map.of());
            }
            return blueprints
                    .find(blueprint)
                    .orElseThrow(() -> ProblemException.invalid("/blueprint", "unknown", Map.of()));
        }
        if (blueprint != null) {
            throw ProblemException.invalid("/definition", "not-both", Map.of());
        }
        Judged.mustBeBlueprint(schema, definition);
        return definition;
    }
}
