package org.handslag.matching.round.model;

/**
 * A participant who can be chosen in a round.
 *
 * @param participant the participant's id
 * @param admission the admission by which they take part in the cohort
 * @param municipality the key of the municipality that the admission belongs to
 */
public record Candidate(String participant, String admission, String municipality) {}
