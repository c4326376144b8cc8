package org.handslag.platform.web;

import java.util.List;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.Seen;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Notes, while an answer becomes JSON, every {@link PersonId} in it. Where nobody takes note, such
 * a value is not written at all.
 */
final class SeenModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    SeenModule() {
        super("seen");
        setSerializerModifier(new Persons());
    }

    private static Seen seen(SerializationContext context) {
        if (context.getAttribute(Seen.class) instanceof Seen seen) {
            return seen;
        }
        throw new IllegalStateException("personal data outside of an answer that is watched");
    }

    private static final class Persons extends ValueSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config,
                BeanDescription.Supplier type,
                List<BeanPropertyWriter> properties) {
            properties.replaceAll(
                    property ->
                            property.getAnnotation(PersonId.class) == null
                                    ? property
                                    : new Noting(property));
            return properties;
        }
    }

    private static final class Noting extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        Noting(BeanPropertyWriter property) {
            super(property);
        }

        @Override
        public void serializeAsProperty(
                Object bean, JsonGenerator json, SerializationContext context) throws Exception {
            @Nullable Object value = get(bean);
            if (value != null) {
                seen(context).persons(value);
            }
            super.serializeAsProperty(bean, json, context);
        }
    }
}
