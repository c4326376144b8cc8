package org.handslag.participant.internship.model;

/** Whether a mentor goes along with it. */
public enum WithMentor {
    YES,
    NO,
    UNKNOWN
}
