package org.handslag.reporting.attention.application;

import java.time.LocalDate;
import org.handslag.platform.personal.PrivateText;
import org.handslag.reporting.attention.model.Handling;
import org.jspecify.annotations.Nullable;

/** What was done about somebody, as they may see it: nobody else's id is in it. */
public record HandlingOfPerson(
        String programme,
        Handling.What what,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable PrivateText note) {

    /** What of a handling is shown to whom it is about. */
    public static HandlingOfPerson of(Handling handling) {
        return new HandlingOfPerson(
                handling.programme(),
                handling.what(),
                handling.on(),
                handling.until(),
                handling.note());
    }
}
