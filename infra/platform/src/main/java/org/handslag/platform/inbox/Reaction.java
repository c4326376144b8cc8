package org.handslag.platform.inbox;

import java.util.function.BiConsumer;
import org.handslag.platform.tenant.Tenant;

/**
 * What a service does when a mirror has changed; a bean. It runs after the mirror holds the state,
 * at least once and possibly again, so it must be idempotent; kinds arrive in any order, so it
 * reacts to each kind that it needs.
 *
 * @param <M> the service's own record of the fields that it needs
 */
public record Reaction<M>(String plural, Class<M> view, BiConsumer<Tenant, M> work) {
    public static <M> Reaction<M> to(String plural, Class<M> view, BiConsumer<Tenant, M> work) {
        return new Reaction<>(plural, view, work);
    }
}
