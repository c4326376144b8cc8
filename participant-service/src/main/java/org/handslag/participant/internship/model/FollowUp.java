package org.handslag.participant.internship.model;

import java.time.LocalDate;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked how it goes.
 *
 * @param note what they heard; stays in this service
 */
public record FollowUp(LocalDate on, By by, @Nullable PrivateText note, Recorded recorded) {

    /** Who asked. */
    public enum By {
        MENTOR,
        STAFF
    }

    FollowUp withoutNote() {
        return new FollowUp(on, by, null, recorded);
    }
}
