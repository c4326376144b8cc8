package org.handslag.gateway.invitation.model;

import java.util.List;
import org.handslag.gateway.membership.model.Grant;

/**
 * Who invites, as far as it decides what they may give.
 *
 * @param membership the inviter's membership, or the platform's word for its admin
 * @param admin whether they may give every role everywhere
 * @param grants the grants by which the others invite
 */
public record Inviter(String membership, boolean admin, List<Grant> grants) {
    public Inviter {
        grants = List.copyOf(grants);
    }

    boolean mayGive(Grant grant) {
        return admin || grants.stream().anyMatch(own -> own.reachesAsFarAs(grant));
    }
}
