package org.handslag.platform.web;

import org.handslag.platform.personal.Seen;
import org.handslag.platform.personal.Witness;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON over HTTP; what is personal in an answer is noted for the audit. */
final class SeenConverter extends JacksonJsonHttpMessageConverter {
    private static final Witness NOBODY =
            (text, field) -> {
                throw new IllegalStateException(
                        "personal data outside of an answer that is watched");
            };

    SeenConverter(JsonMapper json) {
        super(json.rebuild().addModule(new SeenModule()).build());
    }

    /** What is noted of the current request's answer. */
    static Seen current() {
        Seen seen = find();
        if (seen == null) {
            throw new IllegalStateException("no answer is being written");
        }
        return seen;
    }

    private static @Nullable Seen find() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(HeldResponse.HELD, RequestAttributes.SCOPE_REQUEST)
                                instanceof HeldResponse held
                ? held.seen()
                : null;
    }

    @Override
    protected ObjectWriter customizeWriter(
            ObjectWriter writer, @Nullable JavaType type, @Nullable MediaType media) {
        Seen seen = find();
        return seen == null
                ? writer.withAttribute(Witness.class, NOBODY)
                : writer.withAttribute(Seen.class, seen).withAttribute(Witness.class, seen);
    }
}
