package org.handslag.gateway.erasure.model;

/** What was decided. */
public enum Outcome {
    GRANTED,
    REFUSED,
    /** Erased but for what is kept. */
    IN_PART
}
