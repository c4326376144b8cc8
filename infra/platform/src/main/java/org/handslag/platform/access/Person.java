package org.handslag.platform.access;

/**
 * The participant or mentor that a member is.
 *
 * @param id the aggregate's id
 */
public record Person(Kind kind, String id) {
    /** Which side. */
    public enum Kind {
        PARTICIPANT,
        MENTOR
    }
}
