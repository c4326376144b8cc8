package org.handslag.matching.pair.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What starts a pair's period, as the blueprint says ({@code agreement.startsPeriod}).
 *
 * @param agreementRequired whether without an agreement there is no start by one
 */
public record PeriodStart(What what, boolean agreementRequired) {
    /** The platform's, where a blueprint is silent. */
    public static final PeriodStart DEFAULT = new PeriodStart(What.AGREEMENT, false);

    /** What starts it. */
    public enum What {
        AGREEMENT,
        ACCEPTED,
        TRIAL_MEETING,
        /** The first meeting after both said yes: meetings are not known here. */
        FIRST_MEETING
    }

    /**
     * The first day.
     *
     * @param triedOn the day of the trial meeting; without one the second yes counts
     * @param acceptedOn the day on which both had said yes
     * @param agreedOn the day of the agreement; without one, and where none is required, the second
     *     yes counts
     * @return null while it has not started, or where this service cannot tell
     */
    @Nullable LocalDate of(
            @Nullable LocalDate triedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate agreedOn) {
        if (acceptedOn == null) {
            return null;
        }
        return switch (what) {
            case AGREEMENT -> agreedOn != null || agreementRequired ? agreedOn : acceptedOn;
            case ACCEPTED -> acceptedOn;
            case TRIAL_MEETING -> triedOn == null ? acceptedOn : triedOn;
            case FIRST_MEETING -> null;
        };
    }
}
