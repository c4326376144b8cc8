package org.handslag.matching.round.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.handslag.platform.decision.Decision;

/** Rounds in the states that specifications begin with. Ids are invented words. */
final class Rounds {
    static final LocalDate OPENED = LocalDate.of(2016, 4, 11);
    static final LocalDate CHOSEN = LocalDate.of(2016, 4, 20);
    static final LocalDate RESOLVED = LocalDate.of(2016, 4, 21);

    private Rounds() {}

    static Round open(List<Candidate> candidates, List<Chooser> choosers) {
        return after(opening(candidates, choosers));
    }

    static Decision<Round> opening(List<Candidate> candidates, List<Chooser> choosers) {
        return Round.open(
                "programme",
                "cohort",
                RoundMode.MENTOR_CHOICE,
                7,
                candidates,
                choosers,
                act(OPENED));
    }

    static Round openForTwoMentorsAndThreePeople() {
        return open(candidates("adnan", "bea", "carim"), choosers(2, "maria", "nils"));
    }

    static Round chosen() {
        return choosing(
                choosing(openForTwoMentorsAndThreePeople(), "maria", "adnan"), "nils", "bea");
    }

    static Round resolved() {
        return after(chosen().resolve(act(RESOLVED)));
    }

    static Round choosing(Round round, String mentor, String... participants) {
        return after(round.choose(choice(mentor, participants)));
    }

    static Choice choice(String mentor, String... participants) {
        return new Choice(mentor, List.of(participants), CHOSEN, false, "mentor", "leader");
    }

    static Act act(LocalDate on) {
        return new Act(on, "leader");
    }

    static List<Candidate> candidates(String... participants) {
        return Arrays.stream(participants)
                .map(
                        participant ->
                                new Candidate(
                                        participant, "admission-" + participant, "lomma", null))
                .toList();
    }

    static List<Chooser> choosers(int capacity, String... mentors) {
        return Arrays.stream(mentors).map(mentor -> new Chooser(mentor, capacity, 0)).toList();
    }

    static Round after(Decision<Round> decision) {
        return switch (decision) {
            case Decision.Changed<Round>(Round round, String _) -> round;
            case Decision.Unchanged<Round>() -> throw new AssertionError("unchanged");
            case Decision.Refused<Round>(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    static String refusal(Decision<Round> decision) {
        return switch (decision) {
            case Decision.Refused<Round>(var refusal) -> refusal.code();
            case Decision.Changed<Round>(Round _, String event) -> "changed: " + event;
            case Decision.Unchanged<Round>() -> "unchanged";
        };
    }
}
