package org.handslag.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.handslag.platform.personal.Seen;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.problem.ProblemWriter;
import org.handslag.platform.vault.KeysAway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds each answer back until who read of whom is recorded. Where it cannot be recorded, the
 * answer does not leave.
 *
 * <p>Conditional requests are answered here: only a body that was written tells whose data it is,
 * and a 304 tells as much as the body it stands for.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 200)
class AuditFilter extends OncePerRequestFilter {
    private static final Set<String> CONDITIONS =
            Set.of("if-none-match", "if-modified-since", "if-unmodified-since");

    private final Recording recording;
    private final ProblemWriter problems;
    private final int limit;

    AuditFilter(
            Recording recording,
            ProblemWriter problems,
            @Value("${handslag.web.max-answer:16777216}") int limit) {
        this.recording = recording;
        this.problems = problems;
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response, limit);
        request.setAttribute(HeldResponse.HELD, held);
        chain.doFilter(new Unconditional(request, held), held);
        if (!held.isHolding()) {
            return;
        }
        Seen seen = held.seen();
        if (!seen.isEmpty()) {
            try {
                recording.store(request, seen);
            } catch (ProblemException unavailable) {
                refuse(request, held, unavailable.problem());
                return;
            } catch (KeysAway away) {
                refuse(request, held, Problem.of(503, "keys-away").retryAfter(2));
                return;
            }
        }
        if (isKnown(request, response)) {
            held.releaseWithoutBody();
        } else {
            held.release();
        }
    }

    private void refuse(HttpServletRequest request, HeldResponse held, Problem problem)
            throws IOException {
        held.drop();
        problems.write(request, held, problem);
    }

    /** Whether a read's answer is the one that the caller says to have (RFC 9110, 13.1.2). */
    private static boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String asked = request.getHeader("If-None-Match");
        @Nullable String tag = response.getHeader("ETag");
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (asked == null || tag == null || !read || response.getStatus() != 200) {
            return false;
        }
        return asked.strip().equals("*")
                || Arrays.stream(asked.split(","))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag.replaceFirst("^W/", "")::equals);
    }

    private static final class Unconditional extends HttpServletRequestWrapper {
        private final HeldResponse held;

        Unconditional(HttpServletRequest request, HeldResponse held) {
            super(request);
            this.held = held;
        }

        private boolean hides(String name) {
            return held.isHolding() && CONDITIONS.contains(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public @Nullable String getHeader(String name) {
            return hides(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return hides(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public long getDateHeader(String name) {
            return hides(name) ? -1 : super.getDateHeader(name);
        }
    }
}
