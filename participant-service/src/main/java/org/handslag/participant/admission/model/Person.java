package org.handslag.participant.admission.model;

/**
 * Whose admission it is, as figures need it: copied at the referral.
 *
 * @param participant the participant's id
 * @param municipality the municipality's key
 * @param gender the participant's gender, as its code
 */
public record Person(String participant, String municipality, String gender) {}
