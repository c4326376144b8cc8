package org.handslag.matching.round.application;

import java.util.Map;
import java.util.Optional;
import org.handslag.matching.round.model.Chooser;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.solve.model.Adjustment;
import org.handslag.matching.solve.model.Couple;
import org.handslag.matching.solve.model.Solution;
import org.handslag.platform.decision.Refusal;

/** What stands against what staff ask of two people in a round. */
final class Adjusting {
    private Adjusting() {}

    static Optional<Refusal> refusal(
            Round round, Solution solution, Adjustment.Kind kind, Couple pair) {
        if (round.candidate(pair.participant()).isEmpty()) {
            return Optional.of(
                    new Refusal("not-a-candidate", Map.of("participant", pair.participant())));
        }
        Optional<Chooser> mentor = round.chooser(pair.mentor());
        if (mentor.isEmpty()) {
            return Optional.of(new Refusal("mentor-not-in-round", Map.of("mentor", pair.mentor())));
        }
        long others =
                solution.adjusted(Adjustment.Kind.FORCE).stream()
                        .filter(each -> each.mentor().equals(pair.mentor()) && !each.equals(pair))
                        .filter(each -> !each.participant().equals(pair.participant()))
                        .count();
        return kind == Adjustment.Kind.FORCE && others >= mentor.get().free()
                ? Optional.of(new Refusal("mentor-is-full", Map.of()))
                : Optional.empty();
    }
}
