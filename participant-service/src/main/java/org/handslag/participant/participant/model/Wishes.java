package org.handslag.participant.participant.model;

import org.jspecify.annotations.Nullable;

/**
 * What the person would like of a mentor. Heard always; it decides only where the blueprint says so
 * (decision 0019).
 *
 * @param gender null: no wish, likewise the others
 * @param ageGap years at most between the two
 * @param culture the code of a background that the mentor should know
 */
public record Wishes(@Nullable Gender gender, @Nullable Integer ageGap, @Nullable String culture) {
    /** Whether nothing is wished for. */
    boolean none() {
        return gender == null && ageGap == null && culture == null;
    }
}
