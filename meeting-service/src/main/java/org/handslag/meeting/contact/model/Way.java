package org.handslag.meeting.contact.model;

/** How staff were in touch. */
public enum Way {
    PHONE,
    MAIL,
    MESSAGE,
    VISIT,
    MEETING,
    DIGITAL,
    OTHER
}
