package org.handslag.participant.programme.model;

/**
 * One place in which a proposed plan differs.
 *
 * @param pointer JSON pointer into the proposed document; where something was removed, into the one
 *     it was made from
 */
public record PlanChange(String pointer, Kind kind) {

    /** What became of the place. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
