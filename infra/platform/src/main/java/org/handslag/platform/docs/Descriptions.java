package org.handslag.platform.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * What parameters and fields mean whose name says the same wherever it stands, as {@code
 * contracts/openapi/descriptions.json} has it; what means something else in one operation stands
 * there after the operation's name.
 */
final class Descriptions {
    private static final JsonNode ALL = Shipped.read("descriptions.json", new TypeReference<>() {});

    private Descriptions() {}

    /** Describes the operation's own parameters; those of many stand among the common parts. */
    static void ofParameters(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getName() != null && parameter.getDescription() == null) {
                String own = operation.getOperationId() + "/" + parameter.getName();
                @Nullable String text = text("parameters", own);
                parameter.description(
                        text == null ? text("parameters", parameter.getName()) : text);
            }
        }
    }

    /**
     * Describes the fields of a schema that are the same in all: texts of ours, which are as long
     * as we make them.
     */
    static void ofFields(Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties()
                .forEach(
                        (name, field) -> {
                            boolean ours =
                                    field.getTypes() != null
                                            && field.getTypes().contains("string")
                                            && field.getMaxLength() == null;
                            if (ours && field.getDescription() == null) {
                                field.setDescription(text("fields", name));
                            }
                        });
    }

    private static @Nullable String text(String kind, String name) {
        return ALL.path(kind).path(name).stringValueOpt().orElse(null);
    }
}
