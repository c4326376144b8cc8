package org.handslag.participant.basis.application;

import java.util.List;
import java.util.Map;
import org.handslag.participant.basis.model.Purpose;
import org.handslag.participant.basis.model.Purposes;
import org.handslag.participant.blueprint.application.BlueprintSchema;
import org.handslag.participant.blueprint.application.Resources;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.participant.blueprint.model.Fault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What personal data is processed for where a blueprint is silent: one document of the product. */
@Component
public class PlatformPurposes {
    private final List<Purpose> defaults;

    /**
     * @throws IllegalStateException where the document has a fault, as a blueprint's would be
     */
    PlatformPurposes(BlueprintSchema schema) {
        JsonNode document =
                new YAMLMapper()
                        .readTree(Resources.text("participant-service/platform-purposes.yaml"));
        List<Fault> faults =
                schema.faults(document).stream()
                        .filter(fault -> fault.pointer().startsWith("/purposes/"))
                        .toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the platform's purposes: " + faults);
        }
        defaults = schema.read(document).purposes(Purpose.Origin.PLATFORM_DEFAULT);
    }

    /** All purposes of a programme with this blueprint. */
    public Purposes of(Blueprint blueprint) {
        return Purposes.of(blueprint.purposes(Purpose.Origin.BLUEPRINT), defaults);
    }

    /** Of a person who is in no programme. */
    public Purposes alone() {
        return of(new Blueprint(Map.of()));
    }
}
