package org.handslag.participant.admission.model;

/** What came of a step that can be passed or failed. */
public enum StepResult {
    PASSED,
    FAILED,
    UNKNOWN
}
