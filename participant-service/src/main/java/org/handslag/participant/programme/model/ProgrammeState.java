package org.handslag.participant.programme.model;

/** How far a programme has come; follows from its decisions and activities. */
public enum ProgrammeState {
    PLANNED,
    /** The deciding body has approved. */
    DECIDED,
    /** At least one activity has started. */
    RUNNING,
    /** Every activity is done or cancelled. */
    ENDED
}
