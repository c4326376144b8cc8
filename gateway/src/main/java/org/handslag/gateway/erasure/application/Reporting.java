package org.handslag.gateway.erasure.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.gateway.erasure.model.DonePart;
import org.handslag.gateway.erasure.model.Erasure;
import org.handslag.gateway.erasure.model.Ruling;
import org.handslag.gateway.routing.Asking;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says how far each service is with an erasure. */
@Component
public class Reporting {
    private final Mirror<DonePart> parts;
    private final List<String> services;
    private final Duration patience;
    private final Clock clock;

    Reporting(
            Mirror<DonePart> parts,
            @Value("${spring.application.name}") String gateway,
            @Value("${handslag.erasure.patience:24h}") Duration patience,
            Clock clock) {
        this.parts = parts;
        this.services = Stream.concat(Stream.of(gateway), Asking.services().stream()).toList();
        this.patience = patience;
        this.clock = clock;
    }

    /** How far a service is. */
    public enum Progress {
        DONE,
        WAITING,
        /** It has not done it within the time that is given. */
        LATE
    }

    /**
     * One service's part.
     *
     * @param touched how many aggregates it erased or changed; null before it is done
     */
    public record Part(
            String service,
            Progress progress,
            @Nullable Integer touched,
            @Nullable Instant doneAt) {}

    /** Every service's part; empty where nothing is to be erased. */
    public List<Part> parts(Stored<Erasure> stored) {
        Erasure.State state = stored.state().state();
        Ruling ruling = stored.state().ruling();
        if (ruling == null || (state != Erasure.State.ERASING && state != Erasure.State.DONE)) {
            return List.of();
        }
        Map<String, DonePart> done = done(stored.tenant(), stored.id());
        boolean late = clock.instant().isAfter(ruling.at().plus(patience));
        return services.stream().map(service -> part(service, done.get(service), late)).toList();
    }

    private static Part part(String service, @Nullable DonePart done, boolean late) {
        return done == null
                ? new Part(service, late ? Progress.LATE : Progress.WAITING, null, null)
                : new Part(service, Progress.DONE, done.touched(), done.doneAt());
    }

    /** The services that have not done it. */
    List<String> waitingFor(Tenant tenant, String erasure) {
        Map<String, DonePart> done = done(tenant, erasure);
        return services.stream().filter(service -> !done.containsKey(service)).toList();
    }

    private Map<String, DonePart> done(Tenant tenant, String erasure) {
        return parts.all(tenant, Map.of("erasure", erasure)).stream()
                .collect(Collectors.toMap(DonePart::service, Function.identity(), (a, b) -> a));
    }
}
