package org.handslag.participant.internship.model;

import org.jspecify.annotations.Nullable;

/**
 * Who goes along.
 *
 * @param mentor which mentor; null: none, or not known
 */
public record Company(Buddy buddy, WithMentor withMentor, @Nullable String mentor) {
    Company withoutMentor() {
        return new Company(buddy, withMentor, null);
    }
}
