package org.handslag.gateway.tenant.model;

import java.util.List;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;

/**
 * A tenant's place on this deployment. Its id is the tenant's key.
 *
 * @param name what the organisation calls itself; stays in the gateway
 * @param languages the languages its people use, of {@code sv}, {@code nb}, {@code en}
 * @param origin names the request that created it, so that its repetition is told from another's
 *     attempt to take the same key
 */
public record Tenancy(PrivateText name, List<String> languages, State state, String origin) {
    /** The platform's own namespace, which no tenant may take. */
    public static final String RESERVED_KEY = "platform";

    private static final List<String> ALL_LANGUAGES = List.of("sv", "nb", "en");

    /** Whether the tenant's people can work. */
    public enum State {
        ACTIVE
    }

    public Tenancy {
        languages = List.copyOf(languages);
    }

    /**
     * Opens a tenant.
     *
     * @param languages none: all that the platform speaks
     */
    public static Decision<Tenancy> create(
            String key, PrivateText name, List<String> languages, String origin) {
        if (key.equals(RESERVED_KEY)) {
            return Decision.refused("tenant-key-reserved", Map.of("key", key));
        }
        List<String> spoken =
                languages.isEmpty() ? ALL_LANGUAGES : languages.stream().distinct().toList();
        return Decision.changed(
                new Tenancy(name, spoken, State.ACTIVE, origin), "tenant.created.v1");
    }

    /** Whether the request of that origin is the one that created it. */
    public boolean isOf(String origin) {
        return this.origin.equals(origin);
    }
}
