package org.handslag.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handslag.platform.json.Json;
import org.handslag.platform.telemetry.TraceContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;

/** The one writer of problems, whoever found them: filter, security, controller or gateway. */
@Component
public class ProblemWriter {
    private static final int MAX_FAULTS = 200;

    private final Words words;
    private final TraceContext trace;

    ProblemWriter(Words words, TraceContext trace) {
        this.words = words;
        this.trace = trace;
    }

    /** The problem as an answer. */
    public ResponseEntity<Object> answer(HttpServletRequest request, Problem problem) {
        var answer =
                ResponseEntity.status(HttpStatusCode.valueOf(problem.status()))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.retryAfterSeconds() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds().toString());
        }
        return answer.body(body(problem, Words.language(request)));
    }

    /** Writes the problem where no controller answers. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.retryAfterSeconds() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds().toString());
        }
        response.getOutputStream()
                .write(Json.tolerant().writeValueAsBytes(body(problem, Words.language(request))));
    }

    /** No token, or one that does not count here. Why it does not is not said. */
    public void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        if (cause instanceof AuthenticationServiceException) {
            write(request, response, Problem.of(503, "issuer-away").retryAfter(5));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, Problem.of(401, "no-valid-token"));
    }

    /** A token that may not come here at all. */
    public void denied(HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        write(request, response, Problem.of(403, "not-permitted"));
    }

    private ProblemBody body(Problem problem, Locale language) {
        @Nullable String title =
                words.text("problem." + problem.code(), language, problem.values());
        @Nullable String detail =
                words.text("problem." + problem.code() + ".detail", language, problem.values());
        List<ProblemBody.Wrong> wrong =
                problem.faults().stream()
                        .limit(MAX_FAULTS)
                        .map(
                                fault ->
                                        new ProblemBody.Wrong(
                                                fault.pointer(),
                                                fault.code(),
                                                message(fault, language)))
                        .toList();
        return new ProblemBody(
                "urn:handslag:problem:" + problem.code(),
                title == null ? problem.code() : title,
                problem.status(),
                detail,
                problem.code(),
                trace.traceId(),
                problem.values().isEmpty() ? null : Map.copyOf(problem.values()),
                wrong.isEmpty() ? null : wrong,
                problem.faults().size() > MAX_FAULTS ? problem.faults().size() - MAX_FAULTS : null);
    }

    private String message(Problem.Fault fault, Locale language) {
        @Nullable String text = words.text("fault." + fault.code(), language, fault.values());
        // What the model would say of one thing alone is said of one among many, too.
        @Nullable String refusal =
                text == null
                        ? words.text("problem." + fault.code(), language, fault.values())
                        : text;
        return refusal == null ? fault.code() : refusal;
    }
}
