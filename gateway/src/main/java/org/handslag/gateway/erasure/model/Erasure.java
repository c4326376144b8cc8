package org.handslag.gateway.erasure.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.handslag.gateway.membership.model.Person;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A wish to be erased. Whether it is done is decided by somebody, with a ground; then every service
 * does it.
 *
 * @param requestedBy the membership that put the wish down
 * @param toldBy whose word it was; null: the person's own
 * @param ruling null until decided
 * @param doneAt when the last service had done its part; null before
 */
public record Erasure(
        Person person,
        LocalDate requestedOn,
        String requestedBy,
        @Nullable ToldBy toldBy,
        @Nullable Ruling ruling,
        @Nullable Instant doneAt,
        State state) {
    /** Where it stands. */
    public enum State {
        REQUESTED,
        REFUSED,
        /** Granted, and not yet done everywhere. */
        ERASING,
        DONE
    }

    /** Whose word staff put down. */
    public enum ToldBy {
        PARTICIPANT,
        MENTOR,
        CASE_OFFICER,
        STAFF
    }

    /** Somebody is to be erased. */
    public static Decision<Erasure> request(
            Person person, LocalDate on, String by, @Nullable ToldBy toldBy) {
        return Decision.changed(
                new Erasure(person, on, by, toldBy, null, null, State.REQUESTED),
                "erasure.requested.v1");
    }

    /**
     * Decides. Refused: {@code erasure-decided}, {@code decided-before-request}, {@code
     * ground-does-not-fit}, {@code keeps-only-in-part}, {@code nothing-kept}, {@code
     * everything-kept}.
     */
    public Decision<Erasure> decide(Ruling next) {
        if (ruling != null) {
            return Decision.refused("erasure-decided", Map.of("on", ruling.on()));
        }
        return fault(next)
                .orElseGet(
                        () ->
                                next.outcome() == Outcome.REFUSED
                                        ? Decision.changed(
                                                with(next, null, State.REFUSED),
                                                "erasure.refused.v1")
                                        : Decision.changed(
                                                with(next, null, State.ERASING),
                                                "erasure.granted.v1"));
    }

    private Optional<Decision<Erasure>> fault(Ruling next) {
        if (next.on().isBefore(requestedOn)) {
            return Optional.of(
                    Decision.refused("decided-before-request", Map.of("on", requestedOn)));
        }
        if (next.ground().erases() != (next.outcome() == Outcome.GRANTED)) {
            return Optional.of(Decision.refused("ground-does-not-fit"));
        }
        if (next.outcome() != Outcome.IN_PART) {
            return next.keeps().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Decision.refused("keeps-only-in-part"));
        }
        if (next.keeps().isEmpty()) {
            return Optional.of(Decision.refused("nothing-kept"));
        }
        return next.keeps().size() == Kept.values().length
                ? Optional.of(Decision.refused("everything-kept"))
                : Optional.empty();
    }

    /** Every service has done its part. */
    public Decision<Erasure> complete(Instant at) {
        return state == State.ERASING
                ? Decision.changed(with(ruling, at, State.DONE), "erasure.completed.v1")
                : Decision.unchanged();
    }

    /** Whether another wish about the same person would be a repetition of this one. */
    public boolean pending() {
        return state == State.REQUESTED || state == State.ERASING;
    }

    private Erasure with(@Nullable Ruling ruling, @Nullable Instant doneAt, State state) {
        return new Erasure(person, requestedOn, requestedBy, toldBy, ruling, doneAt, state);
    }
}
