package org.handslag.platform.json;

import org.handslag.platform.personal.PrivateText;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Callers send plain text; whom it is about is never theirs to say. */
final class RefusedText extends StdScalarDeserializer<PrivateText> {
    RefusedText() {
        super(PrivateText.class);
    }

    @Override
    public PrivateText deserialize(JsonParser parser, DeserializationContext context) {
        return context.reportInputMismatch(this, "personal text is not taken from a body");
    }
}
