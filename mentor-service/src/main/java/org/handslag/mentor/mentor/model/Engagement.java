package org.handslag.mentor.mentor.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A mentor's part in one programme.
 *
 * @param channel the blueprint's recruitment channel
 * @param partner the key of the blueprint's partner through which the mentor came; null: none
 * @param recruitedOn the day on which the mentor said yes
 * @param steps what the mentor has taken part in before being active, in the order of recording
 * @param coordinating whether the mentor leads the mentors' discussions
 * @param newMentor whether the mentor had not been one before
 * @param activatedOn the day from which the mentor can be chosen; null: not yet
 * @param endedOn the last day; null: goes on
 * @param endReason a code; null: goes on
 * @param recording how the recruitment was recorded; the later facts carry their own
 */
public record Engagement(
        String programme,
        String channel,
        @Nullable String partner,
        LocalDate recruitedOn,
        List<Step> steps,
        boolean coordinating,
        boolean newMentor,
        @Nullable LocalDate activatedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        State state,
        Recorded recording,
        @Nullable Recorded activation,
        @Nullable Recorded end) {

    /** Where it stands. */
    public enum State {
        RECRUITED,
        ACTIVE,
        ENDED
    }

    /**
     * An activation step taken.
     *
     * @param step the blueprint's key
     */
    public record Step(String step, LocalDate on, Recorded recording) {}

    public Engagement {
        steps = List.copyOf(steps);
    }

    static Engagement begin(Recruitment recruitment) {
        return new Engagement(
                recruitment.programme(),
                recruitment.channel(),
                recruitment.partner(),
                recruitment.recruitedOn(),
                List.of(),
                recruitment.coordinating(),
                recruitment.newMentor(),
                null,
                null,
                null,
                State.RECRUITED,
                recruitment.recording(),
                null,
                null);
    }

    Decision<Engagement> record(String step, LocalDate on, Recorded recording) {
        if (state == State.ENDED) {
            return Decision.refused("engagement-ended");
        }
        if (on.isBefore(recruitedOn)) {
            return Decision.refused("step-before-recruitment", Map.of("recruitedOn", recruitedOn));
        }
        for (Step taken : steps) {
            if (taken.step().equals(step)) {
                return taken.on().equals(on)
                        ? Decision.unchanged()
                        : Decision.refused("step-already-recorded", Map.of("on", taken.on()));
            }
        }
        List<Step> now = new ArrayList<>(steps);
        now.add(new Step(step, on, recording));
        return Decision.changed(
                with(now, activatedOn, endedOn, endReason, state, activation, end),
                "mentor.step-recorded.v1");
    }

    /** The mentor is active only after every step that the blueprint asks for. */
    Decision<Engagement> activate(List<String> asked, LocalDate on, Recorded recording) {
        return switch (state) {
            case ENDED -> Decision.refused("engagement-ended");
            case ACTIVE ->
                    on.equals(activatedOn)
                            ? Decision.unchanged()
                            : Decision.refused("already-active");
            case RECRUITED -> becomeActive(asked, on, recording);
        };
    }

    private Decision<Engagement> becomeActive(
            List<String> asked, LocalDate on, Recorded recording) {
        if (on.isBefore(recruitedOn)) {
            return Decision.refused(
                    "activated-before-recruitment", Map.of("recruitedOn", recruitedOn));
        }
        List<String> missing = asked.stream().filter(step -> !tookBy(step, on)).toList();
        if (!missing.isEmpty()) {
            return Decision.refused(
                    "activation-steps-missing", Map.of("steps", String.join(", ", missing)));
        }
        return Decision.changed(
                with(steps, on, endedOn, endReason, State.ACTIVE, recording, end),
                "mentor.activated.v1");
    }

    Decision<Engagement> end(LocalDate on, String reason, Recorded recording) {
        if (state == State.ENDED) {
            return on.equals(endedOn) && reason.equals(endReason)
                    ? Decision.unchanged()
                    : Decision.refused("engagement-ended");
        }
        LocalDate began = activatedOn == null ? recruitedOn : activatedOn;
        if (on.isBefore(began)) {
            return Decision.refused("ended-before-it-began", Map.of("from", began));
        }
        return Decision.changed(
                with(steps, activatedOn, on, reason, State.ENDED, activation, recording),
                "mentor.ended.v1");
    }

    private boolean tookBy(String step, LocalDate on) {
        return steps.stream()
                .anyMatch(taken -> taken.step().equals(step) && !taken.on().isAfter(on));
    }

    private Engagement with(
            List<Step> steps,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            State state,
            @Nullable Recorded activation,
            @Nullable Recorded end) {
        return new Engagement(
                programme,
                channel,
                partner,
                recruitedOn,
                steps,
                coordinating,
                newMentor,
                activatedOn,
                endedOn,
                endReason,
                state,
                recording,
                activation,
                end);
    }
}
