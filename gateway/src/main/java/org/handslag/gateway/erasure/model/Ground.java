package org.handslag.gateway.erasure.model;

/** Why data is erased, or has to stay: GDPR, article 17(1) and 17(3). */
public enum Ground {
    CONSENT_WITHDRAWN(true),
    NO_LONGER_NEEDED(true),
    OBJECTION(true),
    UNLAWFUL(true),
    PUBLIC_RECORD_MUST_BE_KEPT(false),
    LEGAL_CLAIM(false),
    TASK_OF_PUBLIC_INTEREST(false);

    private final boolean erases;

    Ground(boolean erases) {
        this.erases = erases;
    }

    /** Whether it is a ground for erasing; else it is one for keeping. */
    boolean erases() {
        return erases;
    }
}
