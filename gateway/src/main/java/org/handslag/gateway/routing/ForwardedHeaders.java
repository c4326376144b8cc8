package org.handslag.gateway.routing;

import java.util.List;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Which of a request's headers reach a service: an allow-list. So no header can name a tenant, a
 * user or another way that the request came, whatever a service might believe one day; hop-by-hop
 * headers stay here as well. The trace that goes on is the gateway's own.
 */
final class ForwardedHeaders implements RequestHttpHeadersFilter {
    /** The attribute that holds a request's {@code traceparent}, where it has one. */
    static final String TRACE = ForwardedHeaders.class.getName() + ".trace";

    static final Set<String> ALLOWED =
            Set.of(
                    "Accept",
                    "Accept-Language",
                    "Authorization",
                    "Content-Type",
                    "Handslag-After",
                    "Handslag-On-Behalf-Of",
                    "Handslag-Reason",
                    "Idempotency-Key",
                    "If-Match",
                    "If-None-Match",
                    "Last-Event-ID");

    @Override
    public HttpHeaders apply(HttpHeaders inbound, ServerRequest request) {
        HttpHeaders forwarded = new HttpHeaders();
        for (String name : ALLOWED) {
            List<String> values = inbound.get(name);
            if (values != null) {
                forwarded.addAll(name, values);
            }
        }
        if (request.attributes().get(TRACE) instanceof String trace) {
            forwarded.set("traceparent", trace);
        }
        return forwarded;
    }
}
