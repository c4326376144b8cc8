package org.handslag.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.handslag.platform.access.Open;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.Constraints;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.problem.ProblemWriter;
import org.handslag.platform.problem.SentBody;
import org.handslag.platform.vault.KeysAway;
import org.handslag.platform.vault.TextAltered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/** Everything that a controller or Spring throws, as a problem. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** In bytes: of a larger body the first wrong place is named, or naming all would cost much. */
    private static final int MOST_READ_AGAIN = 65_536;

    private final ProblemWriter writer;
    private final SentBody bodies;

    ProblemAdvice(ProblemWriter writer, SentBody bodies) {
        this.writer = writer;
        this.bodies = bodies;
    }

    @ExceptionHandler
    ResponseEntity<Object> any(HttpServletRequest request, Exception error) {
        Problem problem =
                error instanceof HttpMessageNotReadableException unreadable
                        ? unreadable(request, unreadable)
                        : problem(error);
        if (problem.status() == 500) {
            LOG.error("{} {} failed", request.getMethod(), place(request), error);
        }
        return writer.answer(request, problem);
    }

    /** Where nobody signs in, what stands in the path may be what lets somebody in. */
    private static Object place(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                                instanceof HandlerMethod method
                        && method.hasMethodAnnotation(Open.class)
                ? String.valueOf(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                : request.getRequestURI();
    }

    private static Problem problem(Exception error) {
        return switch (error) {
            case ProblemException known -> known.problem();
            case SlotTaken taken -> Problem.of(409, "taken").values(Map.of("place", taken.slot()));
            // The answer itself was refused while it was written: it is too large.
            case HttpMessageNotWritableException unwritable
                    when unwritable.getMostSpecificCause() instanceof ProblemException known ->
                    known.problem();
            case MethodArgumentNotValidException invalid ->
                    invalid(invalid.getBindingResult().getAllErrors());
            case HandlerMethodValidationException invalid ->
                    Problem.of(400, "invalid-request")
                            .with(
                                    invalid.getParameterValidationResults().stream()
                                            .map(
                                                    result ->
                                                            new Fault(
                                                                    "?"
                                                                            + result.getMethodParameter()
                                                                                    .getParameterName(),
                                                                    "invalid",
                                                                    Map.of()))
                                            .toList());
            case MethodArgumentTypeMismatchException mismatch ->
                    parameter(mismatch.getName(), "wrong-type");
            // Tomcat's word for a query that is not properly encoded.
            case InvalidParameterException malformed -> Problem.of(400, "invalid-request");
            case MissingServletRequestParameterException missing ->
                    parameter(missing.getParameterName(), "required");
            case TextAltered altered -> Problem.of(500, "text-altered");
            case KeysAway away -> Problem.of(503, "keys-away").retryAfter(2);
            case DataAccessResourceFailureException away ->
                    Problem.of(503, "database-away").retryAfter(2);
            case QueryTimeoutException slow -> Problem.of(503, "database-away").retryAfter(2);
            case ErrorResponse spring -> spring(spring.getStatusCode().value());
            default -> Problem.of(500, "internal");
        };
    }

    private static Problem spring(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "not-found");
            case 405 -> Problem.of(405, "method-not-allowed");
            case 406 -> Problem.of(406, "not-acceptable");
            case 413 -> Problem.of(413, "too-large");
            case 415 -> Problem.of(415, "unsupported-media-type");
            case 503 -> Problem.of(503, "busy").retryAfter(2);
            default ->
                    status >= 500
                            ? Problem.of(500, "internal")
                            : Problem.of(status, "invalid-request");
        };
    }

    private static Problem parameter(String name, String code) {
        return Problem.of(400, "invalid-request")
                .with(List.of(new Fault("?" + name, code, Map.of())));
    }

    private Problem unreadable(HttpServletRequest request, HttpMessageNotReadableException error) {
        Throwable cause = error.getMostSpecificCause();
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof ProblemException known) {
                return known.problem();
            }
            if (each instanceof JacksonException) {
                cause = each;
                break;
            }
        }
        List<Fault> all = faults(request);
        if (!all.isEmpty()) {
            return Problem.of(400, "invalid-request").with(all);
        }
        Fault fault =
                switch (cause) {
                    case StreamReadException syntax ->
                            new Fault(
                                    "",
                                    "not-json",
                                    Map.of(
                                            "line", syntax.getLocation().getLineNr(),
                                            "column", syntax.getLocation().getColumnNr()));
                    case JacksonException mapping -> SentBody.fault("", mapping);
                    default -> new Fault("", "no-body", Map.of());
                };
        return Problem.of(400, "invalid-request").with(List.of(fault));
    }

    /** All that is wrong with a body; empty where it is no JSON, or large. */
    private List<Fault> faults(HttpServletRequest request) {
        BodyFilter.Read read = WebUtils.getNativeRequest(request, BodyFilter.Read.class);
        List<Fault> faults = new ArrayList<>();
        if (read != null
                && read.body().length <= MOST_READ_AGAIN
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod method) {
            try {
                JsonNode body = Json.strict().readTree(read.body());
                for (MethodParameter each : method.getMethodParameters()) {
                    if (each.hasParameterAnnotation(RequestBody.class)) {
                        bodies.read(
                                "",
                                body,
                                Json.strict().constructType(each.getGenericParameterType()),
                                faults);
                    }
                }
            } catch (JacksonException noJson) {
                // Where it ends to be JSON is answered below.
            }
        }
        return faults;
    }

    private static Problem invalid(List<ObjectError> errors) {
        return Problem.of(400, "invalid-request")
                .with(errors.stream().map(ProblemAdvice::fault).toList());
    }

    private static Fault fault(ObjectError error) {
        return Constraints.fault(
                "",
                error instanceof FieldError field ? field.getField() : "",
                error.getCode() == null ? "invalid" : error.getCode(),
                bounds(error));
    }

    private static Map<String, Object> bounds(ObjectError error) {
        Object[] arguments = error.getArguments();
        // Bean Validation gives @Size its bounds in the order of their names: max, min.
        return arguments != null && arguments.length == 3
                ? Map.of("max", arguments[1], "min", arguments[2])
                : Map.of("max", "?", "min", "?");
    }
}
