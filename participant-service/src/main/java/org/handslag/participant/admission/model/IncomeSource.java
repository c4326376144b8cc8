package org.handslag.participant.admission.model;

/** What somebody lives on, in the terms that follow-up of coordination associations asks for. */
public enum IncomeSource {
    EMPLOYMENT,
    OWN_BUSINESS,
    STUDY_SUPPORT,
    /** What is paid for taking part in a labour market programme. */
    ACTIVITY_COMPENSATION,
    SICKNESS_BENEFIT,
    SOCIAL_ASSISTANCE,
    UNEMPLOYMENT_BENEFIT,
    /** What is paid to somebody newly arrived. */
    INTRODUCTION_BENEFIT,
    PARENTAL_BENEFIT,
    NO_OWN_INCOME,
    OTHER,
    UNKNOWN;

    /** Whether it says that nothing else can be beside it. */
    boolean standsAlone() {
        return this == NO_OWN_INCOME || this == UNKNOWN;
    }
}
