package org.handslag.acceptance.world;

import org.handslag.acceptance.client.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with one role, or with none.
 *
 * @param label what reports call them
 * @param role the code of the role that holds today; null: none
 * @param programme the only programme where it holds; null: all
 * @param municipality the only municipality where it holds; null: all
 */
public record Subject(
        String label,
        Actor actor,
        @Nullable String role,
        @Nullable String programme,
        @Nullable String municipality) {

    /**
     * Somebody who has only a token of the tenant, until they take an invitation: to be tried first
     * where a token is enough, and nowhere else.
     */
    public static final String NEWCOMER = "newcomer";
}
