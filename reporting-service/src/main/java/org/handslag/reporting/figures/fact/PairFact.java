package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mentor with one participant, from the proposal on.
 *
 * @param answers by side (mentor, participant)
 * @param acceptedOn when both had said yes
 * @param agreedOn when the agreement was signed
 * @param previousPair the pair that this one replaces
 */
public record PairFact(
        String id,
        String programme,
        String cohort,
        String participant,
        String mentor,
        @Nullable LocalDate proposedOn,
        Map<String, Answer> answers,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String previousPair,
        @Nullable String state) {

    public PairFact {
        answers = Lists.of(answers);
    }

    /** What a side said: yes or no. */
    public record Answer(String answer, @Nullable LocalDate on) {}

    /** Whether a side had said no by the end of the day. */
    public boolean declinedBy(LocalDate day) {
        return answers.values().stream()
                .anyMatch(one -> one.answer().equals("no") && Days.by(one.on(), day));
    }

    /** Whether both had said yes by the end of the day. */
    public boolean acceptedBy(LocalDate day) {
        return Days.by(acceptedOn, day) || Days.by(agreedOn, day);
    }

    /** Whether the pair was a pair at the end of the day. */
    public boolean liveOn(LocalDate day) {
        return acceptedBy(day) && !Days.by(endedOn, day);
    }
}
