package org.handslag.matching.round.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.matching.solve.model.Adjustment;
import org.handslag.matching.solve.model.Change;
import org.handslag.matching.solve.model.MatchingPolicy.Floor;
import org.handslag.matching.solve.model.Solution;
import org.handslag.matching.solve.model.Solved;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How the engine solves a round.
 *
 * @param policy which edition: the blueprint's, or the platform's default
 * @param rankings how many participants have ranked mentors
 * @param found absent until it is solved
 */
record SolutionView(
        String policy,
        Map<String, Integer> weights,
        Map<String, Integer> rules,
        int minimumScore,
        List<Floor> floors,
        int rankings,
        List<AdjustmentView> adjustments,
        @Nullable FoundView found) {

    /**
     * What staff asked.
     *
     * @param cost what it brought the round; absent: it is not solved yet
     */
    record AdjustmentView(
            Adjustment.Kind kind,
            @PersonId String participant,
            @PersonId String mentor,
            String reason,
            LocalDate on,
            String recordedBy,
            @Nullable Change cost) {}

    /**
     * What was found.
     *
     * @param input fingerprint of everything it followed from
     * @param answer fingerprint of who got whom
     * @param certified whether it was proved
     * @param possible how many pairs were possible
     */
    record FoundView(
            String input,
            String answer,
            int matched,
            long score,
            boolean certified,
            int possible,
            List<Solved.Unmet> unmet) {
        static FoundView of(Solved solved) {
            return new FoundView(
                    solved.input(),
                    solved.answer(),
                    solved.matched(),
                    solved.score(),
                    solved.certified(),
                    solved.possible(),
                    solved.unmet());
        }
    }

    /**
     * Without what is about these.
     *
     * @param hidden ids of people whom nobody may know of
     */
    static SolutionView of(Solution solution, Set<String> hidden) {
        Solved solved = solution.solved();
        return new SolutionView(
                solution.policy().version(),
                solution.policy().weights(),
                solution.policy().rules(),
                solution.policy().minimumScore(),
                solution.floors(),
                (int)
                        solution.rankings().stream()
                                .filter(each -> !hidden.contains(each.participant()))
                                .count(),
                solution.adjustments().stream()
                        .filter(each -> hidden.stream().noneMatch(each.pair()::has))
                        .map(
                                each ->
                                        new AdjustmentView(
                                                each.kind(),
                                                each.pair().participant(),
                                                each.pair().mentor(),
                                                each.reason(),
                                                each.on(),
                                                each.by(),
                                                each.cost()))
                        .toList(),
                solved == null ? null : FoundView.of(solved));
    }
}
