package org.handslag.participant.admission.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;

/**
 * A step of the intake on record.
 *
 * @param step the blueprint's key of the step
 */
public record StepTaken(String step, LocalDate on, Recorded recorded) {}
