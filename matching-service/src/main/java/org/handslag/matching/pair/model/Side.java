package org.handslag.matching.pair.model;

/** Whose answer. */
public enum Side {
    PARTICIPANT,
    MENTOR
}
