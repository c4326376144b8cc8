package org.handslag.participant.participant.model;

/** Whether a participant is still a person to us. */
public enum ParticipantState {
    ACTIVE,
    ANONYMISED
}
