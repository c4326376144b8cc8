package org.handslag.mentor.mentor.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * @param recruitedFor the participant for whom the mentor was found; null: for whoever comes
 * @param steps what the mentor has taken part in before being active, in the order of recording
 * @param coordinating whether the mentor leads the mentors' discussions
 * @param coordination when they have done so, in order; null only while it is being read
 * @param newMentor whether the mentor had not been one before
 * @param activatedOn the day from which the mentor can be chosen; null: not yet
 * @param endedOn the last day; null: goes on
 * @param endReason a code; null: goes on
 * @param recording how the recruitment was recorded; the later facts carry their own
 * @param criteria what of the blueprint's criteria is known; null only while it is being read
 * @param despite criteria in spite of which the mentor is active; null only while it is being read
 */
public record Engagement(
        String programme,
        String channel,
        @Nullable String partner,
        LocalDate recruitedOn,
        @Nullable String recruitedFor,
        List<Step> steps,
        boolean coordinating,
        List<Coordination> coordination,
        boolean newMentor,
        @Nullable LocalDate activatedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        State state,
        Recorded recording,
        @Nullable Recorded activation,
        @Nullable Recorded end,
        List<Met> criteria,
        List<String> despite) {
    /** More times of leading than one mentor has: a mistake of entry. */
    static final int MAX_COORDINATION = 20;

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

    /**
     * A time in which the mentor leads the mentors' discussions.
     *
     * @param to the last day; null: goes on
     * @param end how its end was recorded; null: goes on
     */
    public record Coordination(
            LocalDate from, @Nullable LocalDate to, Recorded recording, @Nullable Recorded end) {}

    public Engagement {
        steps = List.copyOf(steps);
        // Engagements that were written before this had dates say only that it is so.
        if (coordination == null) {
            coordination =
                    coordinating
                            ? List.of(new Coordination(recruitedOn, endedOn, recording, end))
                            : List.of();
        }
        coordination = List.copyOf(coordination);
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        despite = despite == null ? List.of() : List.copyOf(despite);
    }

    static Engagement begin(Recruitment recruitment) {
        return new Engagement(
                recruitment.programme(),
                recruitment.channel(),
                recruitment.partner(),
                recruitment.recruitedOn(),
                recruitment.recruitedFor(),
                List.of(),
                recruitment.coordinating(),
                recruitment.coordinating()
                        ? List.of(
                                new Coordination(
                                        recruitment.recruitedOn(),
                                        null,
                                        recruitment.recording(),
                                        null))
                        : List.of(),
                recruitment.newMentor(),
                null,
                null,
                null,
                State.RECRUITED,
                recruitment.recording(),
                null,
                null,
                List.of(),
                List.of());
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
    Decision<Engagement> activate(Asked asked, LocalDate on, Recorded recording) {
        return switch (state) {
            case ENDED -> Decision.refused("engagement-ended");
            case ACTIVE ->
                    on.equals(activatedOn)
                            ? Decision.unchanged()
                            : Decision.refused("already-active");
            case RECRUITED -> becomeActive(asked, on, recording);
        };
    }

    private Decision<Engagement> becomeActive(Asked asked, LocalDate on, Recorded recording) {
        if (on.isBefore(recruitedOn)) {
            return Decision.refused(
                    "activated-before-recruitment", Map.of("recruitedOn", recruitedOn));
        }
        List<String> missing = asked.steps().stream().filter(step -> !tookBy(step, on)).toList();
        if (!missing.isEmpty()) {
            return Decision.refused(
                    "activation-steps-missing", Map.of("steps", String.join(", ", missing)));
        }
        List<String> failed =
                criteria.stream()
                        .filter(each -> each.met() == Met.Answer.NO)
                        .map(Met::criterion)
                        .filter(asked.required()::contains)
                        .toList();
        if (!asked.despite().containsAll(failed)) {
            return Decision.refused(
                    "required-criteria-not-met", Map.of("criteria", String.join(", ", failed)));
        }
        return Decision.changed(
                assessed(criteria, failed)
                        .with(steps, on, endedOn, endReason, State.ACTIVE, recording, end),
                "mentor.activated.v1");
    }

    /** What is known of the blueprint's criteria by now; what was known of others stays. */
    Decision<Engagement> assess(List<Met> seen) {
        if (state == State.ENDED) {
            return Decision.refused("engagement-ended");
        }
        Map<String, Met> now = new LinkedHashMap<>();
        criteria.forEach(each -> now.put(each.criterion(), each));
        seen.forEach(each -> now.put(each.criterion(), each));
        List<Met> all = List.copyOf(now.values());
        return all.equals(criteria)
                ? Decision.unchanged()
                : Decision.changed(assessed(all, despite), "mentor.assessed.v1");
    }

    private Engagement assessed(List<Met> criteria, List<String> despite) {
        return new Engagement(
                programme,
                channel,
                partner,
                recruitedOn,
                recruitedFor,
                steps,
                coordinating,
                coordination,
                newMentor,
                activatedOn,
                endedOn,
                endReason,
                state,
                recording,
                activation,
                end,
                criteria,
                despite);
    }

    Decision<Engagement> end(LocalDate on, String reason, Recorded recording) {
        if (state == State.ENDED) {
            return on.equals(endedOn) && reason.equals(endReason)
                    ? Decision.unchanged()
                    : Decision.refused("engagement-ended");
        }
        LocalDate began = activatedOn == null ? recruitedOn : activatedOn;
        if (coordinating && coordination.getLast().from().isAfter(began)) {
            began = coordination.getLast().from();
        }
        if (on.isBefore(began)) {
            return Decision.refused("ended-before-it-began", Map.of("from", began));
        }
        return Decision.changed(
                coordinating(closed(on, recording))
                        .with(steps, activatedOn, on, reason, State.ENDED, activation, recording),
                "mentor.ended.v1");
    }

    /** From this day on the mentor leads the mentors' discussions. */
    Decision<Engagement> coordinate(LocalDate from, Recorded recording) {
        if (state == State.ENDED) {
            return Decision.refused("engagement-ended");
        }
        if (from.isBefore(recruitedOn)) {
            return Decision.refused(
                    "coordinating-before-recruitment", Map.of("recruitedOn", recruitedOn));
        }
        if (coordination.size() >= MAX_COORDINATION) {
            return Decision.refused("too-many-coordinations", Map.of("limit", MAX_COORDINATION));
        }
        if (!coordination.isEmpty()) {
            Coordination last = coordination.getLast();
            LocalDate to = last.to();
            if (to == null) {
                return last.from().equals(from)
                        ? Decision.unchanged()
                        : Decision.refused("already-coordinating", Map.of("from", last.from()));
            }
            if (!from.isAfter(to)) {
                return Decision.refused("coordinating-already-then", Map.of("to", to));
            }
        }
        List<Coordination> now = new ArrayList<>(coordination);
        now.add(new Coordination(from, null, recording, null));
        return Decision.changed(coordinating(now), "mentor.coordination-started.v1");
    }

    /** This is the last day on which the mentor leads them. */
    Decision<Engagement> stopCoordinating(LocalDate to, Recorded recording) {
        if (coordination.isEmpty()) {
            return Decision.refused("not-coordinating");
        }
        Coordination last = coordination.getLast();
        if (last.to() != null) {
            return to.equals(last.to())
                    ? Decision.unchanged()
                    : Decision.refused("not-coordinating");
        }
        if (to.isBefore(last.from())) {
            return Decision.refused("ended-before-it-began", Map.of("from", last.from()));
        }
        return Decision.changed(
                coordinating(closed(to, recording)), "mentor.coordination-ended.v1");
    }

    /** Without the participant for whom the mentor was found. */
    Engagement forNobody() {
        return new Engagement(
                programme,
                channel,
                partner,
                recruitedOn,
                null,
                steps,
                coordinating,
                coordination,
                newMentor,
                activatedOn,
                endedOn,
                endReason,
                state,
                recording,
                activation,
                end,
                criteria,
                despite);
    }

    private List<Coordination> closed(LocalDate to, Recorded recording) {
        return coordination.stream()
                .map(
                        span ->
                                span.to() == null
                                        ? new Coordination(
                                                span.from(), to, span.recording(), recording)
                                        : span)
                .toList();
    }

    private Engagement coordinating(List<Coordination> spans) {
        return new Engagement(
                programme,
                channel,
                partner,
                recruitedOn,
                recruitedFor,
                steps,
                !spans.isEmpty() && spans.getLast().to() == null,
                spans,
                newMentor,
                activatedOn,
                endedOn,
                endReason,
                state,
                recording,
                activation,
                end,
                criteria,
                despite);
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
                recruitedFor,
                steps,
                coordinating,
                coordination,
                newMentor,
                activatedOn,
                endedOn,
                endReason,
                state,
                recording,
                activation,
                end,
                criteria,
                despite);
    }
}
