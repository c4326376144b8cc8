package org.handslag.platform.telemetry;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Carries a request's trace through the outbox and over Kafka (W3C Trace Context). */
@Component
public class TraceContext {
    private static final String HEADER = "traceparent";

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    TraceContext(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer.getIfAvailable();
        this.propagator = propagator.getIfAvailable();
    }

    /** The current request's {@code traceparent}; null outside of a trace. */
    public @Nullable String traceparent() {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null || propagator == null) {
            return null;
        }
        Map<String, String> carrier = new java.util.HashMap<>();
        propagator.inject(
                span.context(),
                carrier,
                (map, key, value) -> {
                    if (map != null) {
                        map.put(key, value);
                    }
                });
        return carrier.get(HEADER);
    }

    /** The current trace's id, to be named in problems and logs; null outside of a trace. */
    public @Nullable String traceId() {
        Span span = tracer == null ? null : tracer.currentSpan();
        return span == null ? null : span.context().traceId();
    }

    /** Does this as a part of the trace that a record's headers name. */
    public void continuing(Headers headers, String name, Runnable work) {
        if (tracer == null || propagator == null) {
            work.run();
            return;
        }
        Span span = propagator.extract(headers, TraceContext::text).name(name).start();
        try (var _ = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }

    private static @Nullable String text(@Nullable Headers headers, String key) {
        // CloudEvents in Kafka's binary mode writes every attribute with this prefix.
        Header header = headers == null ? null : headers.lastHeader("ce_" + key);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
