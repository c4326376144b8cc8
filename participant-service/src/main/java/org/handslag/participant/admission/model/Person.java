package org.handslag.participant.admission.model;

import org.jspecify.annotations.Nullable;

/**
 * Whose admission it is, as figures need it: copied at the referral.
 *
 * @param participant the participant's id
 * @param municipality the municipality's key
 * @param gender the participant's gender, as its code
 * @param ageBand see {@link AgeBand}; null: of an admission from before it was kept
 */
public record Person(
        String participant, String municipality, String gender, @Nullable String ageBand) {}
