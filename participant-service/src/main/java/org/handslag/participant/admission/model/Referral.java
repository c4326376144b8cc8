package org.handslag.participant.admission.model;

import java.time.LocalDate;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * How somebody came in.
 *
 * @param source the blueprint's code of who referred
 * @param reference the referrer's own reference, given back to the membership that recorded it only
 */
public record Referral(
        String source, LocalDate on, @Nullable PrivateText reference, Recorded recorded) {

    @Override
    public String toString() {
        return "Referral[" + source + ", " + on + "]";
    }
}
