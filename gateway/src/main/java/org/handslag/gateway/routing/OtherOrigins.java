package org.handslag.gateway.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Which pages of other origins may call (the Fetch standard's CORS): none, except those named
 * exactly in {@code handslag.gateway.origins}. No pattern, no {@code null}, and never credentials:
 * who calls is in the token, which the page must have itself. Any other page gets answers without
 * the headers that its browser would need.
 */
@Component
@Order(-200)
class OtherOrigins extends OncePerRequestFilter {
    private static final String METHODS = "GET, POST";
    private static final String REQUEST_HEADERS = String.join(", ", ForwardedHeaders.ALLOWED);
    private static final String ANSWER_HEADERS =
            "ETag, Handslag-Position, Location, RateLimit, RateLimit-Policy, Retry-After";
    private static final String TEN_MINUTES = "600";

    private final Set<String> origins;

    OtherOrigins(GatewaySettings settings) {
        this.origins = Set.copyOf(settings.origins());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (!origins.isEmpty()) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        if (origin == null || !origins.contains(origin)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (isPreflight(request)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TEN_MINUTES);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        chain.doFilter(request, response);
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }
}
