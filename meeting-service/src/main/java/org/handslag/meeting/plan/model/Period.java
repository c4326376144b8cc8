package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The time in which a pair, or a mentor's pairs together, should meet. */
interface Period {
    /** The first day. */
    LocalDate from();

    /** The last day as far as it is known; null: unknown. */
    @Nullable LocalDate to();

    /** The last day that is looked at: {@link #to}, or a horizon where that is unknown. */
    LocalDate until();

    /** Whether it ended before it was to end. */
    boolean cutShort();

    /** Whether they are there to meet on the day. */
    boolean meetsOn(LocalDate day);

    /** Whether they are there to meet on each of these days, both included. */
    boolean meetsThroughout(LocalDate first, LocalDate last);
}
