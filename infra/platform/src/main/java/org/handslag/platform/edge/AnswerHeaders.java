package org.handslag.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers of every answer, also of refusals: no guessing of types, no framing, no referrer, no
 * copies, nothing shared with other origins. Only a page of ours says more, of itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class AnswerHeaders extends OncePerRequestFilter {
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final boolean tls;

    AnswerHeaders(@Value("${handslag.web.tls:false}") boolean tls) {
        this.tls = tls;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(response);
        if (isDocumentation(request.getRequestURI())) {
            response.setHeader(ContentSecurity.HEADER, ContentSecurity.DOCS);
        }
        // Who stands behind a proxy that ends TLS is told so; a forwarded header is not believed.
        if (tls || request.isSecure()) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        chain.doFilter(request, response);
    }

    /** Also for what never reaches a filter. */
    public static void write(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(ContentSecurity.HEADER, ContentSecurity.DATA);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
        response.setHeader(
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    }

    private static boolean isDocumentation(String path) {
        return path.startsWith("/swagger-ui/") || path.equals("/docs");
    }
}
