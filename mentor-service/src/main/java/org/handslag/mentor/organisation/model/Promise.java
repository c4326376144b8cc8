package org.handslag.mentor.organisation.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An organisation promises mentors before it is known who they are.
 *
 * @param number the organisation's first promise has 1
 * @param places how many mentors
 * @param participant for whom; null: for whoever comes
 * @param named who they turned out to be, in the order of recording
 * @param withdrawnOn the day on which the rest was taken back; null: it holds
 * @param withdrawal how that was recorded; null: it holds
 */
public record Promise(
        int number,
        String programme,
        int places,
        LocalDate on,
        @Nullable String participant,
        List<Named> named,
        @Nullable LocalDate withdrawnOn,
        Recorded recording,
        @Nullable Recorded withdrawal) {

    /**
     * A mentor who turned up.
     *
     * @param mentor null: who it was has been erased
     */
    public record Named(@Nullable String mentor, LocalDate on, Recorded recording) {}

    /** Whether it is still waited for. */
    public enum State {
        OPEN,
        KEPT,
        WITHDRAWN
    }

    public Promise {
        named = List.copyOf(named);
    }

    /** Whether it is still waited for. */
    public State state() {
        if (withdrawnOn != null) {
            return State.WITHDRAWN;
        }
        return named.size() < places ? State.OPEN : State.KEPT;
    }

    Decision<Promise> name(String mentor, LocalDate day, Recorded recording) {
        for (Named one : named) {
            if (mentor.equals(one.mentor())) {
                return Decision.unchanged();
            }
        }
        if (day.isBefore(on)) {
            return Decision.refused("named-before-promised", Map.of("on", on));
        }
        return switch (state()) {
            case KEPT -> Decision.refused("promise-kept", Map.of("places", places));
            case WITHDRAWN -> Decision.refused("promise-withdrawn");
            case OPEN -> {
                List<Named> now = new ArrayList<>(named);
                now.add(new Named(mentor, day, recording));
                yield Decision.changed(
                        with(participant, now, withdrawnOn, withdrawal),
                        "organisation.mentor-named.v1");
            }
        };
    }

    Decision<Promise> withdraw(LocalDate day, Recorded recording) {
        return switch (state()) {
            case WITHDRAWN ->
                    day.equals(withdrawnOn)
                            ? Decision.unchanged()
                            : Decision.refused("promise-withdrawn");
            case KEPT -> Decision.refused("promise-kept", Map.of("places", places));
            case OPEN ->
                    day.isBefore(on)
                            ? Decision.refused("withdrawn-before-promised", Map.of("on", on))
                            : Decision.changed(
                                    with(participant, named, day, recording),
                                    "organisation.promise-withdrawn.v1");
        };
    }

    Promise without(String person) {
        boolean theirs = person.equals(participant);
        boolean isNamed = named.stream().anyMatch(one -> person.equals(one.mentor()));
        return theirs || isNamed
                ? with(
                        theirs ? null : participant,
                        named.stream()
                                .map(
                                        one ->
                                                person.equals(one.mentor())
                                                        ? new Named(null, one.on(), one.recording())
                                                        : one)
                                .toList(),
                        withdrawnOn,
                        withdrawal)
                : this;
    }

    private Promise with(
            @Nullable String participant,
            List<Named> named,
            @Nullable LocalDate withdrawnOn,
            @Nullable Recorded withdrawal) {
        return new Promise(
                number,
                programme,
                places,
                on,
                participant,
                named,
                withdrawnOn,
                recording,
                withdrawal);
    }
}
