package org.handslag.matching.pair.model;

import java.time.LocalDate;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** Pairs in the states that tests begin with. */
final class Pairs {
    static final Recorder LEADER = new Recorder("leader", null);
    static final LocalDate PROPOSED = LocalDate.of(2016, 4, 25);
    static final LocalDate ANSWERED = LocalDate.of(2016, 5, 2);
    static final LocalDate SIGNED = LocalDate.of(2016, 5, 20);
    static final LocalDate LATER = LocalDate.of(2016, 9, 1);

    private Pairs() {}

    static Pair proposedByChoice() {
        return proposed(Origin.MENTOR_CHOICE, "round", yes(PROPOSED.minusDays(5)));
    }

    static Pair proposedByStaff() {
        return proposed(Origin.STAFF_CHOICE, null, null);
    }

    static Pair accepted() {
        return after(
                proposedByChoice().answer(Side.PARTICIPANT, yes(ANSWERED), 1, PairPolicy.DEFAULT));
    }

    static Pair agreed() {
        return after(accepted().sign(signature(SIGNED), PairPolicy.DEFAULT));
    }

    static Pair proposed(Origin origin, @Nullable String round, @Nullable Reply mentor) {
        return after(
                Pair.propose(
                        new Parties("programme", "cohort", "admission", "lomma", "adnan", "maria"),
                        new Proposed(origin, PROPOSED, "leader", round, null, null),
                        mentor));
    }

    static Reply yes(LocalDate on) {
        return new Reply(true, on, false, null, "leader", null);
    }

    static Reply no(LocalDate on) {
        return new Reply(false, on, true, null, "adnan", null);
    }

    static Signature signature(LocalDate on) {
        return new Signature(null, on, false, null, null, "leader", null);
    }

    static Pair after(Decision<Pair> decision) {
        return switch (decision) {
            case Decision.Changed<Pair>(Pair pair, String _) -> pair;
            case Decision.Unchanged<Pair>() -> throw new AssertionError("unchanged");
            case Decision.Refused<Pair>(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    static String event(Decision<Pair> decision) {
        return switch (decision) {
            case Decision.Changed<Pair>(Pair _, String event) -> event;
            case Decision.Unchanged<Pair>() -> "unchanged";
            case Decision.Refused<Pair>(var refusal) -> "refused: " + refusal.code();
        };
    }

    static String refusal(Decision<Pair> decision) {
        return switch (decision) {
            case Decision.Refused<Pair>(var refusal) -> refusal.code();
            case Decision.Changed<Pair>(Pair _, String event) -> "changed: " + event;
            case Decision.Unchanged<Pair>() -> "unchanged";
        };
    }
}
