package org.handslag.participant.outcome.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What came of somebody's time in a programme.
 *
 * @param recordedOn the business day on which it was recorded
 * @param pair the pair it came through; null: none, or not known
 * @param employment what it is like, for an employment
 */
public record Outcome(
        Whose whose,
        OutcomeKind kind,
        Times times,
        LocalDate recordedOn,
        Via via,
        @Nullable String pair,
        @Nullable Employment employment,
        OutcomeState state,
        Recorded recorded) {

    /** Something came of it. */
    public static Decision<Outcome> record(
            Whose whose,
            OutcomeKind kind,
            Times times,
            LocalDate recordedOn,
            Via via,
            @Nullable String pair,
            @Nullable Employment employment,
            Recorded recorded) {
        if (kind.lasts() && times.offeredOn() == null && times.from() == null) {
            return Decision.refused("outcome-needs-a-date");
        }
        if (times.to() != null && times.from() == null) {
            return Decision.refused("ended-without-start");
        }
        if (times.from() != null && times.to() != null && times.to().isBefore(times.from())) {
            return Decision.refused("ended-before-started");
        }
        if (times.offeredOn() != null
                && times.from() != null
                && times.from().isBefore(times.offeredOn())) {
            return Decision.refused("started-before-offered");
        }
        boolean early =
                Stream.of(times.offeredOn(), times.from())
                        .filter(Objects::nonNull)
                        .anyMatch(date -> date.isBefore(whose.referredOn()));
        if (early) {
            return Decision.refused(
                    "before-the-referral", Map.of("referredOn", whose.referredOn()));
        }
        if (employment != null && kind != OutcomeKind.EMPLOYMENT) {
            return Decision.refused("employment-only-for-employment");
        }
        return Decision.changed(
                new Outcome(
                        whose,
                        kind,
                        times,
                        recordedOn,
                        via,
                        pair,
                        employment,
                        state(kind, times),
                        recorded),
                "outcome.recorded.v1");
    }

    /**
     * What was offered begins on this day.
     *
     * @param employment what the job is like as it begins; null: as it was offered
     */
    public Decision<Outcome> start(LocalDate from, @Nullable Employment employment) {
        if (employment != null && kind != OutcomeKind.EMPLOYMENT) {
            return Decision.refused("employment-only-for-employment");
        }
        Employment like = employment == null ? this.employment : employment;
        return switch (state) {
            case ENDED -> Decision.refused("outcome-ended");
            case RUNNING ->
                    from.equals(times.from()) && Objects.equals(like, this.employment)
                            ? Decision.unchanged()
                            : Decision.refused("outcome-started");
            case OFFERED ->
                    times.offeredOn() != null && from.isBefore(times.offeredOn())
                            ? Decision.refused(
                                    "started-before-offered",
                                    Map.of("offeredOn", times.offeredOn()))
                            : Decision.changed(
                                    new Outcome(
                                            whose,
                                            kind,
                                            new Times(times.offeredOn(), from, null),
                                            recordedOn,
                                            via,
                                            pair,
                                            like,
                                            OutcomeState.RUNNING,
                                            recorded),
                                    "outcome.started.v1");
        };
    }

    /** It lasted up to and with this day. */
    public Decision<Outcome> end(LocalDate to) {
        return switch (state) {
            case ENDED ->
                    to.equals(times.to())
                            ? Decision.unchanged()
                            : Decision.refused("outcome-ended");
            case OFFERED -> Decision.refused("ended-without-start");
            case RUNNING -> {
                if (times.from() != null && to.isBefore(times.from())) {
                    yield Decision.refused("ended-before-started");
                }
                Times ended = new Times(times.offeredOn(), times.from(), to);
                yield Decision.changed(
                        new Outcome(
                                whose,
                                kind,
                                ended,
                                recordedOn,
                                via,
                                pair,
                                employment,
                                OutcomeState.ENDED,
                                recorded),
                        "outcome.ended.v1");
            }
        };
    }

    private static OutcomeState state(OutcomeKind kind, Times times) {
        if (times.to() != null) {
            return OutcomeState.ENDED;
        }
        if (times.from() != null) {
            return OutcomeState.RUNNING;
        }
        return kind.lasts() ? OutcomeState.OFFERED : OutcomeState.ENDED;
    }
}
