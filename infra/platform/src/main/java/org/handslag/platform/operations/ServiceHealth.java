package org.handslag.platform.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.handslag.platform.operations.ServiceHealthView.Reason;
import org.handslag.platform.operations.ServiceHealthView.State;
import org.handslag.platform.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** How this service is, from what it measures and looks at anyway. */
@Component
public class ServiceHealth {
    /** Whoever runs it should look where something has waited for longer. */
    private static final long PATIENCE_SECONDS = 60;

    private final HealthEndpoint health;
    private final MeterRegistry meters;
    private final Words words;
    private final String service;
    private final @Nullable String release;

    ServiceHealth(
            HealthEndpoint health,
            MeterRegistry meters,
            Words words,
            @Value("${spring.application.name}") String service,
            @Value("${handslag.release:}") String release) {
        this.health = health;
        this.meters = meters;
        this.words = words;
        this.service = service;
        this.release = release.isBlank() ? null : release;
    }

    /** Now; waits for a database that is away no longer than readiness does. */
    public ServiceHealthView show(Locale language) {
        Map<String, String> parts = parts();
        @Nullable Long oldest = gauge(Backlog.OLDEST);
        @Nullable Long parked = gauge(Backlog.PARKED);
        @Nullable Long quarantined = gauge(Backlog.QUARANTINED);
        List<Reason> reasons = new ArrayList<>();
        parts.forEach(
                (part, status) -> {
                    if (!status.equals("up")) {
                        reasons.add(reason("part-down", Map.of("part", part), language));
                    }
                });
        if (oldest != null && oldest > PATIENCE_SECONDS) {
            reasons.add(reason("events-wait", Map.of("seconds", oldest), language));
        }
        if (parked != null && parked > 0) {
            reasons.add(reason("parked", Map.of("count", parked), language));
        }
        if (quarantined != null && quarantined > 0) {
            reasons.add(reason("quarantined", Map.of("count", quarantined), language));
        }
        return new ServiceHealthView(
                service,
                reasons.isEmpty() ? State.OK : State.DEGRADED,
                release,
                parts,
                oldest,
                gauge(Backlog.WAITING),
                parked,
                quarantined,
                gauge("handslag.inbox.lag"),
                gauge("handslag.journal.lag"),
                (long)
                        meters.find("handslag.outbox.terms").counters().stream()
                                .mapToDouble(Counter::count)
                                .sum(),
                List.copyOf(reasons));
    }

    /** Another service that did not answer. */
    public ServiceHealthView away(String other, Locale language) {
        return ServiceHealthView.away(
                new Reason(other, "away", text("away", Map.of("service", other), language)));
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new TreeMap<>();
        if (health.healthForPath("readiness") instanceof CompositeHealthDescriptor all) {
            all.getComponents().forEach((name, part) -> parts.put(name, code(part.getStatus())));
        }
        return parts;
    }

    private static String code(Status status) {
        return status.getCode().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sum of all meters of the name; null where one of them is not known, or there is none. */
    private @Nullable Long gauge(String name) {
        var gauges = meters.find(name).gauges();
        double sum = gauges.stream().mapToDouble(Gauge::value).sum();
        return gauges.isEmpty() || Double.isNaN(sum) ? null : Math.round(sum);
    }

    private Reason reason(String code, Map<String, ?> values, Locale language) {
        return new Reason(service, code, text(code, values, language));
    }

    private String text(String code, Map<String, ?> values, Locale language) {
        return Objects.requireNonNullElse(words.text("health." + code, language, values), code);
    }
}
