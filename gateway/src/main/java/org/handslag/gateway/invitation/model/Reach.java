package org.handslag.gateway.invitation.model;

import org.handslag.gateway.membership.model.Grant;
import org.jspecify.annotations.Nullable;

/**
 * How far an inviter's own grant reaches.
 *
 * @param municipality a municipality's key; null: all
 * @param programme a programme's id; null: all
 */
public record Reach(@Nullable String municipality, @Nullable String programme) {
    boolean covers(Grant grant) {
        return (municipality == null || municipality.equals(grant.municipality()))
                && (programme == null || programme.equals(grant.programme()));
    }
}
