package org.handslag.meeting.groupevent.model;

/** Where a group event stands; all but the first are final. */
public enum EventState {
    PLANNED,
    HELD,
    CANCELLED
}
