package org.handslag.platform.json;

import java.util.Optional;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Witness;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Personal text in an answer: the text, or null where it was erased. The one place where it leaves,
 * so that a {@link Witness} can say what left.
 */
final class AnsweredText extends StdScalarSerializer<PrivateText> {
    AnsweredText() {
        super(PrivateText.class);
    }

    @Override
    public void serialize(PrivateText text, JsonGenerator json, SerializationContext context) {
        if (context.getAttribute(Witness.class) instanceof Witness witness) {
            witness.saw(text, field(json.streamWriteContext()));
        }
        Optional<String> words = text.reveal();
        if (words.isPresent()) {
            json.writeString(words.get());
        } else {
            json.writeNull();
        }
    }

    private static String field(TokenStreamContext place) {
        for (TokenStreamContext at = place; at != null; at = at.getParent()) {
            if (at.currentName() != null) {
                return at.currentName();
            }
        }
        return "";
    }
}
