package org.handslag.participant.participant.model;

/** What is known of a person and need not be: it can be taken away again. */
public enum Clearable {
    EMAIL,
    PHONE,
    ADDRESS,
    LANGUAGE,
    CV,
    ANONYMOUS_CV,
    BIRTH_YEAR,
    EDUCATION,
    WISHES
}
