package org.handslag.reporting.cost.model;

import java.time.LocalDate;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * Money spent on a line of the budget. It never changes: a mistake is put right by a second cost
 * with the opposite sign.
 *
 * @param year the budget's year, which need not be the year of the day it was paid
 * @param line the line's key in that year
 * @param amount in minor units (öre)
 * @param note for the programme's own eyes
 * @param toldBy who told it to whoever recorded it; null where unknown
 */
public record Cost(
        String programme,
        int year,
        String line,
        long amount,
        LocalDate on,
        @Nullable PrivateText note,
        String recordedBy,
        @Nullable String toldBy) {

    /** Records it. Refused: {@code no-amount} where it is nought. */
    public Decision<Cost> record() {
        return amount == 0
                ? Decision.refused("no-amount")
                : Decision.changed(this, "cost.recorded.v1");
    }
}
