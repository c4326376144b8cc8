package org.handslag.mentor.admission.model;

import org.jspecify.annotations.Nullable;

/**
 * Whose something is: copied from an admission.
 *
 * @param admission the participant's way through the programme
 * @param municipality the municipality's key; null: not known
 */
public record Whose(
        String participant, String admission, String programme, @Nullable String municipality) {
    /** The one whom an admission is about. */
    public static Whose of(KnownAdmission admission) {
        return new Whose(
                admission.participant(),
                admission.id(),
                admission.programme(),
                admission.municipality());
    }
}
