package org.handslag.matching.pair.model;

/**
 * Who the pair is about.
 *
 * @param programme the programme's id
 * @param cohort the cohort's id
 * @param admission the participant's admission to the cohort
 * @param municipality the key of the municipality that the admission belongs to
 * @param participant the participant's id
 * @param mentor the mentor's id
 */
public record Parties(
        String programme,
        String cohort,
        String admission,
        String municipality,
        String participant,
        String mentor) {}
