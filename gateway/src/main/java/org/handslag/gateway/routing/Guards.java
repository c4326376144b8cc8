package org.handslag.gateway.routing;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.platform.problem.ProblemWriter;
import org.handslag.platform.telemetry.TraceContext;
import org.springframework.stereotype.Component;

/** A {@link Guard} for each service, with their figures among the gateway's metrics. */
@Component
class Guards {
    /** Short: a service that was restarted is asked again a second later. */
    private static final Duration OPEN = Duration.ofSeconds(1);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Map<String, Guard> guards;

    Guards(
            GatewaySettings settings,
            TraceContext trace,
            ProblemWriter problems,
            MeterRegistry meters) {
        CircuitBreakerRegistry breakers =
                CircuitBreakerRegistry.of(
                        CircuitBreakerConfig.custom()
                                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                                .slidingWindowSize(40)
                                .minimumNumberOfCalls(20)
                                .failureRateThreshold(50)
                                .waitDurationInOpenState(OPEN)
                                .permittedNumberOfCallsInHalfOpenState(5)
                                .build());
        BulkheadRegistry bulkheads =
                BulkheadRegistry.of(
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(settings.concurrent())
                                .maxWaitDuration(Duration.ZERO)
                                .build());
        // Only what never reached the service: an answer that does not come is not asked for twice.
        RetryRegistry retries =
                RetryRegistry.of(
                        RetryConfig.custom()
                                .maxAttempts(3)
                                .intervalFunction(
                                        IntervalFunction.ofExponentialBackoff(FIRST_PAUSE))
                                .retryOnException(Guard::mayBeAskedAgain)
                                .build());
        this.guards =
                Routes.SERVICES.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        service ->
                                                new Guard(
                                                        breakers.circuitBreaker(service),
                                                        bulkheads.bulkhead(service),
                                                        retries.retry(service),
                                                        trace,
                                                        problems)));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(meters);
    }

    Guard of(String service) {
        return Objects.requireNonNull(guards.get(service), service);
    }
}
