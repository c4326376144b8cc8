package org.handslag.mentor.tour.model;

import java.time.LocalDate;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The participant was there. What was said and written stays in this service.
 *
 * @param result a code of the blueprint, or of the platform where that does not say
 * @param pitch how the participant presented themselves
 * @param letter what they handed over
 * @param reflection what they thought afterwards
 * @param next what comes next
 * @param nextOn by when; null: not said
 */
public record Visit(
        LocalDate on,
        String result,
        @Nullable PrivateText pitch,
        @Nullable PrivateText letter,
        @Nullable PrivateText reflection,
        @Nullable PrivateText next,
        @Nullable LocalDate nextOn,
        Recorded recording) {

    Visit withoutWords() {
        return new Visit(on, result, null, null, null, null, nextOn, recording);
    }
}
