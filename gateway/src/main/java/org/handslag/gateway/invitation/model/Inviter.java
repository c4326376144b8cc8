package org.handslag.gateway.invitation.model;

import java.util.List;
import org.handslag.gateway.membership.model.Grant;

/**
 * Who invites, as far as it decides what they may give.
 *
 * @param membership the inviter's membership, or the platform's word for its admin
 * @param admin whether they may give every role everywhere
 * @param reaches how far the grants go by which the others invite
 */
public record Inviter(String membership, boolean admin, List<Reach> reaches) {
    public Inviter {
        reaches = List.copyOf(reaches);
    }

    boolean mayGive(Grant grant) {
        return admin || reaches.stream().anyMatch(own -> own.covers(grant));
    }
}
