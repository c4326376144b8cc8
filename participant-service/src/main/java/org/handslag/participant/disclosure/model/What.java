package org.handslag.participant.disclosure.model;

/** What can be learned of a participant, in the order in which it is shown. */
public enum What {
    /** The CV without name. */
    ANONYMOUS_CV,
    NAME,
    /** The CV in the person's own words, which may name them. */
    CV,
    /** E-mail and phone. */
    CONTACT;

    /** Whether it tells who the person is, so that it never comes before the name. */
    public boolean needsName() {
        return switch (this) {
            case ANONYMOUS_CV, NAME -> false;
            case CV, CONTACT -> true;
        };
    }
}
