package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mentor with one participant, from the proposal on.
 *
 * @param answers by side (mentor, participant)
 * @param acceptedOn when both had said yes
 * @param agreedOn when the agreement was signed
 * @param previousPair the pair that this one replaces
 * @param trial the meeting before the answers; null: none was held
 * @param rematch that another mentor was asked for; null: not so
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
        @Nullable String state,
        @Nullable Trial trial,
        List<Pause> pauses,
        @Nullable Rematch rematch) {

    public PairFact {
        answers = Lists.of(answers);
        pauses = Lists.of(pauses);
    }

    /** The meeting after which each side is asked. */
    public record Trial(@Nullable LocalDate on) {}

    /** A rest, both days included; no end: it goes on. */
    public record Pause(LocalDate from, @Nullable LocalDate to) {}

    /**
     * That the participant is to get another mentor.
     *
     * @param askedOn when somebody asked; null: nobody did
     * @param waitingSince the last day of this pair; null: it goes on
     */
    public record Rematch(@Nullable LocalDate askedOn, @Nullable LocalDate waitingSince) {
        /** Since when they wait; null: nobody does. */
        public @Nullable LocalDate since() {
            return askedOn == null ? waitingSince : askedOn;
        }
    }

    /** Whether the pair rests on the day. */
    public boolean pausedOn(LocalDate day) {
        return pauses.stream()
                .anyMatch(
                        one ->
                                !day.isBefore(one.from())
                                        && (one.to() == null || !day.isAfter(one.to())));
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
