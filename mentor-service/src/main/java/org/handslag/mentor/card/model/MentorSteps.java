package org.handslag.mentor.card.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handslag.platform.personal.Grace;
import org.jspecify.annotations.Nullable;

/**
 * What a pair shows its participant of the mentor: profile and name from the proposal, since nobody
 * can say yes to a stranger, contact from the agreement, all until grace after the pair's end is
 * over. A declined pair shows nothing, and a protected identity nothing that is not decided.
 */
public final class MentorSteps {
    private MentorSteps() {}

    /**
     * Each step on a day, in the order of {@link CardStep.What}.
     *
     * @param allowed what may be shown at all: everything, unless the identity is protected
     */
    public static List<CardStep> of(
            KnownPair pair, Grace grace, Set<CardStep.What> allowed, LocalDate today) {
        return Stream.of(CardStep.What.values())
                .map(
                        what ->
                                step(
                                        what,
                                        allowed.contains(what) ? came(what, pair) : null,
                                        pair,
                                        grace,
                                        today))
                .toList();
    }

    private static @Nullable LocalDate came(CardStep.What what, KnownPair pair) {
        return switch (what) {
            case PROFILE, NAME -> pair.proposedOn();
            case CONTACT -> pair.agreedOn();
        };
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
