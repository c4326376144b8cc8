package org.handslag.mentor.placement.model;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.mentor.admission.model.Whose;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A participant applies to an offer.
 *
 * @param letter why, in the participant's words; stays in this service
 * @param place which of the offer's places it holds, from 1; null: none
 * @param answeredOn when the organisation answered; null: not yet
 * @param reason a code, of a no or of taking it back; null: none given
 * @param withdrawnOn when it was taken back; null: it was not
 * @param answer how the answer was recorded
 * @param withdrawal how taking it back was recorded
 */
public record PlacementApplication(
        String offer,
        Whose applicant,
        LocalDate appliedOn,
        @Nullable PrivateText letter,
        State state,
        @Nullable Integer place,
        @Nullable LocalDate answeredOn,
        @Nullable String reason,
        @Nullable LocalDate withdrawnOn,
        Recorded recording,
        @Nullable Recorded answer,
        @Nullable Recorded withdrawal) {

    /** Where it stands. */
    public enum State {
        APPLIED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    /** A participant applies. */
    public static Decision<PlacementApplication> apply(
            String id,
            Offer offer,
            Whose applicant,
            LocalDate on,
            @Nullable PrivateText letter,
            Recorded recording) {
        if (on.isBefore(offer.offeredOn())) {
            return Decision.refused("applied-before-offered", Map.of("on", offer.offeredOn()));
        }
        LocalDate closed = offer.closedOn();
        if (closed != null && !on.isBefore(closed)) {
            return Decision.refused("offer-closed", Map.of("on", closed));
        }
        LocalDate to = offer.to();
        if (to != null && on.isAfter(to)) {
            return Decision.refused("offer-over", Map.of("to", to));
        }
        return Decision.changed(
                new PlacementApplication(
                        id,
                        applicant,
                        on,
                        letter,
                        State.APPLIED,
                        null,
                        null,
                        null,
                        null,
                        recording,
                        null,
                        null),
                "placement-application.made.v1");
    }

    /** Whether it is or holds a claim on the offer. */
    public boolean live() {
        return state == State.APPLIED || state == State.ACCEPTED;
    }

    /** The organisation says yes, and gives this place. */
    public Decision<PlacementApplication> accept(int place, LocalDate on, Recorded by) {
        return state == State.ACCEPTED && on.equals(answeredOn)
                ? Decision.unchanged()
                : answered(
                        new PlacementApplication(
                                offer,
                                applicant,
                                appliedOn,
                                letter,
                                State.ACCEPTED,
                                place,
                                on,
                                null,
                                null,
                                recording,
                                by,
                                null),
                        on,
                        "placement-application.accepted.v1");
    }

    /** The organisation says no. */
    public Decision<PlacementApplication> decline(
            LocalDate on, @Nullable String reason, Recorded by) {
        return state == State.DECLINED && on.equals(answeredOn)
                ? Decision.unchanged()
                : answered(
                        new PlacementApplication(
                                offer,
                                applicant,
                                appliedOn,
                                letter,
                                State.DECLINED,
                                null,
                                on,
                                reason,
                                null,
                                recording,
                                by,
                                null),
                        on,
                        "placement-application.declined.v1");
    }

    private Decision<PlacementApplication> answered(
            PlacementApplication next, LocalDate on, String event) {
        return switch (state) {
            case ACCEPTED, DECLINED -> Decision.refused("application-answered");
            case WITHDRAWN -> Decision.refused("application-withdrawn");
            case APPLIED ->
                    on.isBefore(appliedOn)
                            ? Decision.refused("before-the-application", Map.of("on", appliedOn))
                            : Decision.changed(next, event);
        };
    }

    /** It is taken back; a place that it held is free again. */
    public Decision<PlacementApplication> withdraw(
            LocalDate on, @Nullable String why, Recorded by) {
        LocalDate since = answeredOn == null ? appliedOn : answeredOn;
        return switch (state) {
            case DECLINED -> Decision.refused("application-answered");
            case WITHDRAWN ->
                    on.equals(withdrawnOn)
                            ? Decision.unchanged()
                            : Decision.refused("application-withdrawn");
            case APPLIED, ACCEPTED ->
                    on.isBefore(since)
                            ? Decision.refused("before-the-application", Map.of("on", since))
                            : Decision.changed(
                                    new PlacementApplication(
                                            offer,
                                            applicant,
                                            appliedOn,
                                            letter,
                                            State.WITHDRAWN,
                                            null,
                                            answeredOn,
                                            why,
                                            on,
                                            recording,
                                            answer,
                                            by),
                                    "placement-application.withdrawn.v1");
        };
    }

    /** The same without what the participant wrote. */
    public Decision<PlacementApplication> withoutLetter() {
        return letter == null
                ? Decision.unchanged()
                : Decision.changed(
                        new PlacementApplication(
                                offer,
                                applicant,
                                appliedOn,
                                null,
                                state,
                                place,
                                answeredOn,
                                reason,
                                withdrawnOn,
                                recording,
                                answer,
                                withdrawal),
                        "placement-application.changed.v1");
    }
}
