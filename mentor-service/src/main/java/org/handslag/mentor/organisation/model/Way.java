package org.handslag.mentor.organisation.model;

/** How an organisation was asked. */
public enum Way {
    PHONE,
    MAIL,
    VISIT,
    DOOR_TO_DOOR,
    MEETING,
    OTHER
}
