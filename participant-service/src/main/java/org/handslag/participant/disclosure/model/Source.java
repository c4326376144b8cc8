package org.handslag.participant.disclosure.model;

/** Who decided it. */
public enum Source {
    BLUEPRINT,
    /** The blueprint is silent. */
    PLATFORM_DEFAULT,
    PARTICIPANT,
    /** The person is protected, and handler and person decided what the own mentor sees. */
    PROTECTION
}
