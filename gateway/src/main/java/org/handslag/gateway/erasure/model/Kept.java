package org.handslag.gateway.erasure.model;

/** What a decision may leave of a person. */
public enum Kept {
    /** Who the person is and how they are reached. */
    IDENTITY,
    /** Codes and dates of what happened, without a name. */
    COURSE,
    /** What was written down about what was said. */
    MINUTES
}
