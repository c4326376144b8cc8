package org.handslag.participant.participant.model;

/** As a person says it. */
public enum Gender {
    WOMAN,
    MAN,
    OTHER,
    UNKNOWN
}
