package org.handslag.platform.docs;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import org.handslag.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** OpenAPI documents name an enum's constants as {@link Json} writes and reads them. */
final class EnumCodes implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw = TypeFactory.rawClass(type.getType());
        if (raw.isEnum() && schema != null && schema.getEnum() != null) {
            name(schema, raw);
        }
        return schema;
    }

    /** Of OpenAPI 3.0 a schema of strings, of 3.1 one of anything whose type is "string". */
    @SuppressWarnings("unchecked")
    private static void name(Schema<?> schema, Class<?> type) {
        ((Schema<Object>) schema)
                .setEnum(
                        Arrays.stream(type.getEnumConstants())
                                .<Object>map(constant -> Json.code((Enum<?>) constant))
                                .toList());
    }
}
