package org.handslag.participant.basis.model;

/** The legal bases that a purpose can rest on here: GDPR, article 6(1) (e), (c), (b) and (a). */
public enum Basis {
    PUBLIC_TASK,
    LEGAL_OBLIGATION,
    CONTRACT,
    /** May be withdrawn: then what rests on it stops. */
    CONSENT
}
