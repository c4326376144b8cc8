package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's course through one cohort's intake.
 *
 * @param participant the person's id
 * @param municipality the municipality's key
 * @param source the blueprint's key of who referred
 * @param decision the latest one; all that states from before the history had
 * @param decisions all of them in the order they were taken; of a state without the history, the
 *     latest alone
 * @param dueOn when the person's way is planned to end; null: unknown
 * @param startedOn when the period began; null: with the selection
 * @param plan the person's own plan as it holds; null: there is none
 * @param ageBand how old the person was at the referral, in tens of years; null: unknown
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
        List<Selection> decisions,
        List<Leave> leaves,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate endedEarlyOn,
        @Nullable String endReason,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate startedOn,
        @Nullable OwnPlan plan,
        @Nullable String ageBand) {

    public AdmissionFact {
        decisions = Lists.of(decisions);
        if (decisions.isEmpty() && decision != null) {
            decisions = List.of(decision);
        }
        leaves = Lists.of(leaves);
    }

    /**
     * The selection's answer.
     *
     * @param outcome selected, waiting-list or declined
     */
    public record Selection(String outcome, @Nullable LocalDate on, @Nullable String reason) {}

    /**
     * A time away, both days included.
     *
     * @param to null: still away
     * @param offeredToFinishOn when it was offered to finish afterwards; null: not yet
     */
    public record Leave(
            LocalDate from, @Nullable LocalDate to, @Nullable LocalDate offeredToFinishOn) {
        /** Whether the day lies within it. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * A person's own plan.
     *
     * @param on the day of its last version
     */
    public record OwnPlan(@Nullable LocalDate on, List<Aim> goals) {
        public OwnPlan {
            goals = Lists.of(goals);
        }

        /**
         * A goal of it.
         *
         * @param by when it shall be reached; null: no day is set
         * @param reviewedOn when somebody looked; null: nobody has
         */
        public record Aim(String key, @Nullable LocalDate by, @Nullable LocalDate reviewedOn) {}
    }

    /**
     * The decision that held at the end of the day: of those dated on or before it, the last one
     * taken. Empty where nothing had been decided.
     */
    public Optional<Selection> decisionOn(LocalDate day) {
        return decisions.reversed().stream().filter(one -> Days.by(one.on(), day)).findFirst();
    }

    /** The leave that the person was on at the end of the day; empty where they were not away. */
    public Optional<Leave> leaveOn(LocalDate day) {
        return admittedBy(day) && !throughBy(day)
                ? leaves.stream().filter(leave -> leave.covers(day)).findFirst()
                : Optional.empty();
    }

    /** Whether the person had completed or ended early by the end of the day. */
    public boolean throughBy(LocalDate day) {
        return Days.by(completedOn, day) || Days.by(endedEarlyOn, day);
    }

    /**
     * Whether the person had been admitted by the end of the day. Rule: the decision that held was
     * to select; who withdrew before being admitted never was; who ended early, went on leave or
     * completed afterwards stays counted.
     */
    public boolean admittedBy(LocalDate day) {
        return decisionOn(day)
                .filter(one -> one.outcome().equals("selected"))
                .filter(one -> withdrawnOn == null || !withdrawnOn.isBefore(one.on()))
                .isPresent();
    }
}
