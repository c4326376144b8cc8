package org.handslag.gateway.membership.model;

import org.handslag.platform.personal.PersonId;

/**
 * The participant or mentor that a member is.
 *
 * @param id the aggregate's id in its own service
 */
public record Person(Kind kind, @PersonId String id) {
    /** Which side. */
    public enum Kind {
        PARTICIPANT,
        MENTOR
    }
}
