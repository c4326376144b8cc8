package org.handslag.acceptance.client;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who calls the platform.
 *
 * @param role the role in which they call, as the ledger names it
 * @param subject the token's subject
 * @param tenant the token's tenant; null for the platform admin
 * @param membership the id of their membership, so that a service is first asked when it knows the
 *     membership; null where there is none
 */
public record Actor(
        String role, String subject, @Nullable String tenant, @Nullable String membership) {

    /** The same person, once they are a member. */
    public Actor with(String membership) {
        return new Actor(role, subject, tenant, membership);
    }

    /** The same person in another of their roles. */
    public Actor as(String other) {
        return new Actor(other, subject, tenant, membership);
    }
}
