package org.handslag.matching.pair.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one side said to being paired.
 *
 * @param yes whether they want it
 * @param on the day they said it
 * @param self whether they entered it; otherwise somebody else did for them
 * @param toldBy who told it to the one who entered it; null where unknown or {@code self}
 * @param recordedBy the membership that entered it
 * @param reason a code for a no; null: none was given
 */
public record Reply(
        boolean yes,
        LocalDate on,
        boolean self,
        @Nullable String toldBy,
        String recordedBy,
        @Nullable String reason) {

    /** As the other side may know it: why somebody said no stays with them and staff. */
    Reply withoutReason() {
        return reason == null ? this : new Reply(yes, on, self, toldBy, recordedBy, null);
    }
}
