package org.handslag.gateway.tenant.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's place on this deployment. Its id is the tenant's key.
 *
 * @param name what the organisation calls itself; stays in the gateway
 * @param languages the languages its people use, of {@code sv}, {@code nb}, {@code en}
 * @param origin names the request that created it, so that its repetition is told from another's
 *     attempt to take the same key
 * @param since the day on which it was opened; null: by an earlier release, which did not note it
 * @param sandboxUntil the day on which it ends by itself, being there for trying only; null: it is
 *     no sandbox
 * @param departure null: nobody has declared one
 */
public record Tenancy(
        PrivateText name,
        List<String> languages,
        State state,
        String origin,
        @Nullable LocalDate since,
        @Nullable LocalDate sandboxUntil,
        @Nullable Departure departure) {
    /** The platform's own namespace, which no tenant may take. */
    public static final String RESERVED_KEY = "platform";

    /** How many days there are for trying. */
    public static final int SANDBOX_DAYS = 90;

    private static final List<String> ALL_LANGUAGES = List.of("sv", "nb", "en");

    /** Whether the tenant's people can work. */
    public enum State {
        ACTIVE,
        /** What is there can be read until the day; nothing is written any more. */
        LEAVING,
        /** For good: nobody comes in, and its key is not used again. */
        LEFT
    }

    public Tenancy {
        languages = List.copyOf(languages);
    }

    /**
     * Opens a tenant.
     *
     * @param languages none: all that the platform speaks
     * @param sandbox whether it is for trying, and ends by itself
     * @param today the first day
     */
    public static Decision<Tenancy> create(
            String key,
            PrivateText name,
            List<String> languages,
            boolean sandbox,
            String origin,
            LocalDate today) {
        if (key.equals(RESERVED_KEY)) {
            return Decision.refused("tenant-key-reserved", Map.of("key", key));
        }
        List<String> spoken =
                languages.isEmpty() ? ALL_LANGUAGES : languages.stream().distinct().toList();
        LocalDate until = sandbox ? today.plusDays(SANDBOX_DAYS) : null;
        return Decision.changed(
                new Tenancy(name, spoken, State.ACTIVE, origin, today, until, null),
                "tenant.created.v1");
    }

    /** Whether the request of that origin is the one that created it. */
    public boolean isOf(String origin) {
        return this.origin.equals(origin);
    }

    /** Whether it is there for trying only. */
    public boolean isSandbox() {
        return sandboxUntil != null;
    }

    /** The day on which it ends, or has ended; null: none is set. */
    public @Nullable LocalDate endsOn() {
        if (departure == null) {
            return sandboxUntil;
        }
        LocalDate erasedOn = departure.erasedOn();
        return sandboxUntil != null && sandboxUntil.isBefore(erasedOn) ? sandboxUntil : erasedOn;
    }

    /**
     * Declares that it leaves; the same again changes nothing. Refused: {@code departure-declared},
     * {@code tenant-left}.
     */
    public Decision<Tenancy> depart(Departure next) {
        return switch (state) {
            case ACTIVE -> Decision.changed(with(State.LEAVING, next), "tenant.leaving.v1");
            case LEAVING -> next.equals(departure) ? Decision.unchanged() : standing().stands();
            case LEFT -> left();
        };
    }

    /** Stays after all; a sandbox until its own day. Refused: {@code tenant-left}. */
    public Decision<Tenancy> stay() {
        return switch (state) {
            case ACTIVE -> Decision.unchanged();
            case LEAVING -> Decision.changed(with(State.ACTIVE, null), "tenant.stayed.v1");
            case LEFT -> left();
        };
    }

    /** Whether its day has come, and it has not left yet. */
    public boolean isOver(LocalDate today) {
        LocalDate end = endsOn();
        return state != State.LEFT && end != null && !today.isBefore(end);
    }

    /** Has left, where its day has come. */
    public Decision<Tenancy> leave(LocalDate today) {
        return isOver(today)
                ? Decision.changed(with(State.LEFT, departure), "tenant.left.v1")
                : Decision.unchanged();
    }

    private Tenancy with(State next, @Nullable Departure leaving) {
        return new Tenancy(name, languages, next, origin, since, sandboxUntil, leaving);
    }

    private Departure standing() {
        if (departure == null) {
            throw new IllegalStateException("leaving without a departure");
        }
        return departure;
    }

    private static Decision<Tenancy> left() {
        return Decision.refused("tenant-left");
    }
}
