package org.handslag.gateway.routing;

import java.util.List;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Which headers of a service's answer leave the gateway: an allow-list, so that no service tells
 * what it is made of, sets a cookie, opens itself to other origins, or names a cache. What every
 * answer says ({@code AnswerHeaders}) the gateway says itself; a page may say what it needs.
 */
final class AnsweredHeaders implements ResponseHttpHeadersFilter {
    static final Set<String> ALLOWED =
            Set.of(
                    "Allow",
                    "Content-Disposition",
                    "Content-Language",
                    "Content-Length",
                    "Content-Security-Policy",
                    "Content-Type",
                    "ETag",
                    "Handslag-Position",
                    "Last-Modified",
                    "Location",
                    "Retry-After",
                    "WWW-Authenticate");

    @Override
    public HttpHeaders apply(HttpHeaders answered, ServerResponse response) {
        HttpHeaders passed = new HttpHeaders();
        for (String name : ALLOWED) {
            List<String> values = answered.get(name);
            if (values != null) {
                passed.addAll(name, values);
            }
        }
        return passed;
    }
}
