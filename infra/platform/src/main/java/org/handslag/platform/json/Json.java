package org.handslag.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Locale;
import org.handslag.platform.personal.PrivateText;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The one way in which values become JSON. Enum constants are lower-kebab-case ({@code ON_LEAVE} is
 * {@code on-leave}), dates ISO 8601, absent values absent.
 *
 * <p>Two readers: {@link #strict()} for what callers send (unknown fields, wrong types, duplicate
 * keys, deep or huge documents are errors), {@link #tolerant()} for our own database and for events
 * (a reader ignores what it does not know).
 *
 * <p>Personal text: {@link #strict()} writes it as the text it is and never reads it; {@link
 * #tolerant()} writes and reads it sealed, and only for who brings a {@link
 * org.handslag.platform.personal.Sealer}, so that it cannot come onto the bus.
 */
public final class Json {
    /** How deep a document may nest. */
    public static final int MAX_DEPTH = 40;

    /** How long one text may be, in characters. */
    public static final int MAX_TEXT = 200_000;

    private static final JsonMapper STRICT =
            base().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            texts ->
                                    texts.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .addModule(
                            new SimpleModule()
                                    .addDeserializer(LocalDate.class, new WholeDate())
                                    .addSerializer(new AnsweredText())
                                    .addDeserializer(PrivateText.class, new RefusedText()))
                    .build();

    private static final JsonMapper TOLERANT =
            base().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(new SealedText.Writer())
                                    .addDeserializer(PrivateText.class, new SealedText.Reader()))
                    .build();

    private Json() {}

    /** For what callers send, and what they are answered. */
    public static JsonMapper strict() {
        return STRICT;
    }

    /** For our own database and for events. */
    public static JsonMapper tolerant() {
        return TOLERANT;
    }

    private static JsonMapper.Builder base() {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(MAX_DEPTH)
                                        .maxStringLength(MAX_TEXT)
                                        .maxNumberLength(40)
                                        .maxNameLength(200)
                                        .build())
                        .build();
        return JsonMapper.builder(factory)
                .annotationIntrospector(new KebabEnums())
                .changeDefaultPropertyInclusion(
                        all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }

    /** The wire name of an enum constant. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class KebabEnums extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config,
                AnnotatedClass annotated,
                Enum<?>[] constants,
                String[] names) {
            for (int i = 0; i < constants.length; i++) {
                names[i] = code(constants[i]);
            }
            return names;
        }
    }
}
