package org.handslag.platform.json;

import java.util.Optional;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Sealer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Personal text in the database: {@code {"about": <person's id>, "sealed": <Base64>}}; no {@code
 * about} where it is the tenant's own, no {@code sealed} where it was erased.
 */
final class SealedText {
    private static final String ABOUT = "about";
    private static final String SEALED = "sealed";

    private SealedText() {}

    /** Seals. */
    static final class Writer extends StdScalarSerializer<PrivateText> {
        Writer() {
            super(PrivateText.class);
        }

        @Override
        public void serialize(PrivateText text, JsonGenerator json, SerializationContext context) {
            if (!(context.getAttribute(Sealer.class) instanceof Sealer sealer)) {
                context.reportMappingProblem("personal text has no business here");
                return;
            }
            @Nullable String about = text.about().orElse(null);
            Optional<String> sealed = text.reveal().map(words -> sealer.seal(about, words));
            json.writeStartObject();
            if (about != null) {
                json.writeStringProperty(ABOUT, about);
            }
            if (sealed.isPresent()) {
                json.writeStringProperty(SEALED, sealed.get());
            }
            json.writeEndObject();
        }
    }

    /** Opens. */
    static final class Reader extends StdScalarDeserializer<PrivateText> {
        Reader() {
            super(PrivateText.class);
        }

        @Override
        public PrivateText deserialize(JsonParser json, DeserializationContext context) {
            if (!(context.getAttribute(Sealer.class) instanceof Sealer sealer)
                    || !json.hasToken(JsonToken.START_OBJECT)) {
                return context.reportInputMismatch(this, "personal text has no business here");
            }
            @Nullable String about = null;
            @Nullable String sealed = null;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case ABOUT -> about = json.getString();
                    case SEALED -> sealed = json.getString();
                    default -> json.skipChildren();
                }
            }
            Optional<String> text = sealed == null ? Optional.empty() : sealer.open(about, sealed);
            if (text.isEmpty()) {
                return PrivateText.erased(about);
            }
            return about == null
                    ? PrivateText.ofTenant(text.get())
                    : PrivateText.about(about, text.get());
        }
    }
}
