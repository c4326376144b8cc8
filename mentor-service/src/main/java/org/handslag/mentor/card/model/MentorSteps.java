package org.handslag.mentor.card.model;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.personal.Grace;
import org.jspecify.annotations.Nullable;

/**
 * What a pair shows its participant of the mentor: the name from the proposal, since nobody can say
 * yes to a stranger, contact from the agreement, both until grace after the pair's end is over. A
 * declined pair shows nothing.
 */
public final class MentorSteps {
    private MentorSteps() {}

    /** Each step on a day, name first. */
    public static List<CardStep> of(KnownPair pair, Grace grace, LocalDate today) {
        return List.of(
                step(CardStep.What.NAME, pair.proposedOn(), pair, grace, today),
                step(CardStep.What.CONTACT, pair.agreedOn(), pair, grace, today));
    }

    private static CardStep step(
            CardStep.What what,
            @Nullable LocalDate came,
            KnownPair pair,
            Grace grace,
            LocalDate today) {
        boolean shown =
                came != null
                        && !came.isAfter(today)
                        && holds(pair)
                        && grace.open(pair.endedOn(), today);
        return shown
                ? new CardStep(what, true, came, grace.until(pair.endedOn()).orElse(null))
                : new CardStep(what, false, null, null);
    }

    private static boolean holds(KnownPair pair) {
        return switch (pair.state()) {
            case "proposed", "accepted", "agreed" -> true;
            case "ended" -> pair.endedOn() != null;
            default -> false;
        };
    }
}
