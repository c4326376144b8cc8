package org.handslag.platform.personal;

/** Who told a fact that somebody else recorded: many people will never sign in. */
public enum ToldBy {
    PARTICIPANT,
    MENTOR,
    CASE_OFFICER,
    STAFF
}
