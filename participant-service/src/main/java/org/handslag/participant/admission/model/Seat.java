package org.handslag.participant.admission.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in a cohort whose number is kept strictly, so that two who are selected at once do not
 * get the same. Given back by an early end.
 *
 * @param number from 1 up to the cohort's number; null: the cohort has no number
 * @param ofMunicipality from 1 up to what is the municipality's; null: it has no places of its own
 */
public record Seat(@Nullable Integer number, @Nullable Integer ofMunicipality) {}
