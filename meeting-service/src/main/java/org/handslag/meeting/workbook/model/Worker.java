package org.handslag.meeting.workbook.model;

/** Who of a pair does a task. */
public enum Worker {
    PARTICIPANT,
    MENTOR
}
