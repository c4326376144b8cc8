package org.handslag.participant.disclosure.model;

/** Why something is shown or not. */
public enum Why {
    /** Shown: its moment has come. */
    MOMENT_CAME,
    /** Shown: the participant released it. */
    RELEASED,
    /** Shown: staff told it to the workplace. */
    TOLD,
    /** Its moment has not come. */
    NOT_YET,
    /** Its moment never comes by itself, and the participant has not released it. */
    NOT_RELEASED,
    WITHHELD,
    /** It tells who the person is, and the name is not shown. */
    NAME_NOT_SHOWN,
    /** Choosing is over. */
    ROUND_OVER,
    DECLINED,
    /** The pair has ended, and the days of grace are over. */
    ENDED,
    /** The person is protected. */
    PROTECTED,
    /** It rested on the person's consent, which they withdrew. */
    CONSENT_WITHDRAWN,
    /** The workplace may be told; it has not been. */
    NOT_TOLD
}
