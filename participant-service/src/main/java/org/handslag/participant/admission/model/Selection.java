package org.handslag.participant.admission.model;

/** What was decided about somebody. */
public enum Selection {
    SELECTED,
    WAITING_LIST,
    DECLINED
}
