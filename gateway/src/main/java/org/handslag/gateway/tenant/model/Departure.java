package org.handslag.gateway.tenant.model;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;

/**
 * That a tenant leaves the platform.
 *
 * @param reason in the words of whoever declared it
 * @param declaredOn from this day on nothing is written in the tenant
 * @param erasedOn on this day nobody comes in any more, and its keys are destroyed
 */
public record Departure(PrivateText reason, LocalDate declaredOn, LocalDate erasedOn) {
    /** How many days the tenant has at least to take its data along. */
    public static final int LEAST_DAYS = 30;

    /** How many days it can take at most. */
    public static final int MOST_DAYS = 365;

    /** Whether the day is far enough ahead, and not too far. */
    public static boolean canEnd(LocalDate erasedOn, LocalDate today) {
        return !erasedOn.isBefore(today.plusDays(LEAST_DAYS))
                && !erasedOn.isAfter(today.plusDays(MOST_DAYS));
    }

    /** The refusal of another one while this one stands. */
    <S> Decision<S> stands() {
        return Decision.refused("departure-declared", Map.of("erasedOn", erasedOn));
    }
}
