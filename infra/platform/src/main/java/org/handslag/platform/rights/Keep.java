package org.handslag.platform.rights;

/** What a decision may leave when a person is erased in part. */
public enum Keep {
    /** Who the person is and how they are reached. */
    IDENTITY,
    /** Codes and dates of what happened, without a name. */
    COURSE,
    /** What was written down about what was said. */
    MINUTES
}
