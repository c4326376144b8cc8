package org.handslag.gateway.routing;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Callable;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemWriter;
import org.handslag.platform.telemetry.TraceContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stands before one service: so many requests at once, none while it is known to be away; how long
 * each may take, the connection knows. A GET that did not get through is tried again; a write never
 * is, its caller repeats it under its idempotency key.
 */
final class Guard implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final Problem AWAY = Problem.of(503, "service-away").retryAfter(1);
    private static final Problem SLOW = Problem.of(503, "service-away").retryAfter(2);
    private static final Problem FULL = Problem.of(503, "busy").retryAfter(1);

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Retry retry;
    private final ProblemWriter problems;
    private final TraceContext trace;

    Guard(
            CircuitBreaker breaker,
            Bulkhead bulkhead,
            Retry retry,
            TraceContext trace,
            ProblemWriter problems) {
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.retry = retry;
        this.trace = trace;
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        String traceparent = trace.traceparent();
        if (traceparent != null) {
            request.attributes().put(ForwardedHeaders.TRACE, traceparent);
        }
        Callable<ServerResponse> call =
                CircuitBreaker.decorateCallable(breaker, () -> next.handle(request));
        if (request.method() == HttpMethod.GET) {
            call = Retry.decorateCallable(retry, call);
        }
        try {
            return new Forwarded(Bulkhead.decorateCallable(bulkhead, call).call(), problems);
        } catch (BulkheadFullException full) {
            return answer(FULL);
        } catch (CallNotPermittedException open) {
            return answer(AWAY);
        } catch (ResourceAccessException away) {
            if (!mayBeAskedAgain(away)) {
                LOG.warn("{} did not answer {} in time", breaker.getName(), request.method());
                return answer(SLOW);
            }
            LOG.warn("{} cannot be reached: {}", breaker.getName(), reason(away));
            return answer(AWAY);
        }
    }

    /**
     * Whether a call ended otherwise than by waiting too long for its answer: then asking again
     * costs no more than asking once.
     */
    static boolean mayBeAskedAgain(Throwable failure) {
        return failure instanceof ResourceAccessException away
                && (!(away.getCause() instanceof SocketTimeoutException)
                        || away.getCause() instanceof ConnectTimeoutException);
    }

    private ServerResponse answer(Problem problem) {
        return ServerResponse.status(problem.status())
                .build(
                        (request, response) -> {
                            problems.write(request, response, problem);
                            return null;
                        });
    }

    private static String reason(ResourceAccessException error) {
        return error.getCause() instanceof IOException io
                ? io.getClass().getSimpleName()
                : error.getClass().getSimpleName();
    }
}
