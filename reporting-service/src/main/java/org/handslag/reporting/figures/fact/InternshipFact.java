package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a participant does and learns at an organisation.
 *
 * @param from the first day
 * @param goals codes of what the person can do at its end
 * @param withMentor yes, no or unknown
 * @param endedOn the last day; null: goes on
 * @param endReason the blueprint's code, where it ended early
 * @param state running, completed or ended-early, as last recorded
 */
public record InternshipFact(
        String id,
        String participant,
        String programme,
        LocalDate from,
        List<String> goals,
        @Nullable String withMentor,
        List<Evaluation> evaluations,
        List<FollowUp> followUps,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String state) {

    public InternshipFact {
        goals = Lists.of(goals);
        evaluations = Lists.of(evaluations);
        followUps = Lists.of(followUps);
    }

    /** The two looked back. */
    public record Evaluation(LocalDate on, List<String> reached) {
        public Evaluation {
            reached = Lists.of(reached);
        }
    }

    /** Somebody asked how it goes. */
    public record FollowUp(LocalDate on) {}

    /** Whether it had begun by the end of the day. */
    public boolean startedBy(LocalDate day) {
        return Days.by(from, day);
    }

    /** Whether it had begun and gone on at the end of the day. */
    public boolean runningOn(LocalDate day) {
        return startedBy(day) && !Days.by(endedOn, day);
    }

    /** Whether it had ended before its time by the end of the day. */
    public boolean endedEarlyBy(LocalDate day) {
        return Days.by(endedOn, day) && "ended-early".equals(state);
    }

    /** Whether it had been gone through by the end of the day. */
    public boolean completedBy(LocalDate day) {
        return Days.by(endedOn, day) && !"ended-early".equals(state);
    }

    /** The goals that evaluations had found reached by the end of the day. */
    public Set<String> reachedBy(LocalDate day) {
        return evaluations.stream()
                .filter(one -> Days.by(one.on(), day))
                .flatMap(one -> one.reached().stream())
                .filter(goals::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
