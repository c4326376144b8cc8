package org.handslag.gateway.membership.model;

/**
 * The participant or mentor that a member is.
 *
 * @param id the aggregate's id in its own service
 */
public record Person(Kind kind, String id) {
    /** Which side. */
    public enum Kind {
        PARTICIPANT,
        MENTOR
    }
}
