package org.handslag.participant.outcome.model;

/** What came of it. */
public enum OutcomeKind {
    PLACEMENT,
    EMPLOYMENT,
    INTERNSHIP,
    EDUCATION,
    /** Of somebody who was employed already. */
    CAREER_CHANGE,
    /** It became clear that the person needs a course of study first, for instance. */
    CLARIFIED,
    /** Something that people make in the programme, such as a digital story. */
    PRODUCT,
    UNKNOWN;

    /** Whether it is something that has a first and a last day. */
    boolean lasts() {
        return switch (this) {
            case PLACEMENT, EMPLOYMENT, INTERNSHIP, EDUCATION -> true;
            case CAREER_CHANGE, CLARIFIED, PRODUCT, UNKNOWN -> false;
        };
    }
}
