package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's course through one cohort's intake.
 *
 * @param participant the person's id
 * @param municipality the municipality's key
 * @param source the blueprint's key of who referred
 */
public record AdmissionFact(
        String id,
        String participant,
        String programme,
        String cohort,
        @Nullable String municipality,
        @Nullable String gender,
        @Nullable String source,
        @Nullable LocalDate referredOn,
        @Nullable Selection decision,
        @Nullable LocalDate admittedOn,
        List<Leave> leaves,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate endedEarlyOn,
        @Nullable String endReason) {

    public AdmissionFact {
        leaves = Lists.of(leaves);
    }

    /**
     * The selection's answer.
     *
     * @param outcome selected, waiting-list or declined
     */
    public record Selection(String outcome, @Nullable LocalDate on, @Nullable String reason) {}

    /** A time away, both days included; no end: still away. */
    public record Leave(LocalDate from, @Nullable LocalDate to) {
        /** Whether the day lies within it. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * Whether the person had been admitted by the end of the day. Rule: selected, with the day of
     * admission on or before it; who withdrew before being admitted never was; who ended early,
     * went on leave or completed afterwards stays counted.
     */
    public boolean admittedBy(LocalDate day) {
        return decision != null
                && decision.outcome().equals("selected")
                && Days.by(admittedOn, day)
                && (withdrawnOn == null || !withdrawnOn.isBefore(admittedOn));
    }
}
