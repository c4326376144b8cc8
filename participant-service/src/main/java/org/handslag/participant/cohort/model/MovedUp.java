package org.handslag.participant.cohort.model;

import java.time.LocalDate;

/**
 * Somebody who moved up from the waiting list.
 *
 * @param version the cohort's version that recorded it: by it a repetition finds the same person
 * @param admission the admission's id
 */
public record MovedUp(long version, String admission, LocalDate on) {}
