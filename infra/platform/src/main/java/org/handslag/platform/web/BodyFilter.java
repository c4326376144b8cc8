package org.handslag.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body whole before anything else does, up to a limit of size and time: so that a
 * repetition can be told from another request under the same key, and nobody can fill the memory.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class BodyFilter extends OncePerRequestFilter {
    private final int limit;
    private final Duration time;
    private final ProblemWriter problems;

    BodyFilter(
            @Value("${handslag.web.max-body:1048576}") int limit,
            @Value("${handslag.web.body-time:10000}") int milliseconds,
            ProblemWriter problems) {
        this.limit = limit;
        this.time = Duration.ofMillis(milliseconds);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body =
                    request.getContentLengthLong() > limit
                            ? new byte[limit + 1]
                            : read(request.getInputStream());
        } catch (SocketTimeoutException slow) {
            // What is left of the body would be read as the next request.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            problems.write(request, response, Problem.of(408, "too-slow"));
            return;
        }
        if (body.length > limit) {
            problems.write(
                    request,
                    response,
                    Problem.of(413, "too-large").values(java.util.Map.of("limit", limit)));
            return;
        }
        chain.doFilter(new Read(request, body), response);
    }

    /** Up to the limit, and no longer than it may take: each read alone has Tomcat's timeout. */
    private byte[] read(InputStream in) throws IOException {
        long begun = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        int length = in.read(part);
        while (length >= 0 && body.size() <= limit) {
            body.write(part, 0, length);
            if (System.nanoTime() - begun > time.toNanos()) {
                throw new SocketTimeoutException();
            }
            length = in.read(part);
        }
        return body.toByteArray();
    }

    /** A request whose body is in memory. */
    static final class Read extends HttpServletRequestWrapper {
        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        byte[] body() {
            return body;
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long getContentLengthLong() {
            return body.length;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(@Nullable ReadListener listener) {
                    throw new IllegalStateException("read it synchronously");
                }

                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return bytes.read(into, from, length);
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
