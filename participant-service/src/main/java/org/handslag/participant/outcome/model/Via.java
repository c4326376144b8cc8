package org.handslag.participant.outcome.model;

/** Through whom it came. */
public enum Via {
    MENTOR_NETWORK,
    PROGRAMME,
    CASE_OFFICER,
    OWN,
    UNKNOWN
}
