package org.handslag.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How long an address may be, query included: no list of ours needs more. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestLine extends OncePerRequestFilter {
    private final int limit;
    private final ProblemWriter problems;

    RequestLine(@Value("${handslag.web.max-address:4096}") int limit, ProblemWriter problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        int length = request.getRequestURI().length() + (query == null ? 0 : query.length());
        if (length > limit) {
            problems.write(
                    request,
                    response,
                    Problem.of(414, "address-too-long").values(Map.of("limit", limit)));
            return;
        }
        chain.doFilter(request, response);
    }
}
