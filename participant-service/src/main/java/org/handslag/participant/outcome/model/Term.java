package org.handslag.participant.outcome.model;

/** How long an employment is meant to last. */
public enum Term {
    SHORT,
    LONG
}
