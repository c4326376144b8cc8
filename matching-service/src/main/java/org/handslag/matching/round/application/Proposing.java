package org.handslag.matching.round.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.matching.round.model.Candidate;
import org.handslag.matching.round.model.Choice;
import org.handslag.matching.round.model.Proposal;
import org.handslag.matching.round.model.Resolution;
import org.handslag.matching.round.model.Resolution.MentorResult;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundMode;
import org.handslag.matching.round.model.Rule;
import org.handslag.matching.solve.model.Adjustment;
import org.handslag.matching.solve.model.Couple;
import org.handslag.matching.solve.model.Solution;

/** The pairs that the engine found, as a round proposes them. */
final class Proposing {
    private Proposing() {}

    static Resolution of(Round round, Solution solution, List<Couple> couples) {
        Set<Couple> set = new HashSet<>(solution.adjusted(Adjustment.Kind.FORCE));
        Rule rule = round.mode() == RoundMode.MUTUAL_RANKING ? Rule.STABLE : Rule.ASSIGNED;
        List<Proposal> proposals = new ArrayList<>();
        Map<String, List<String>> got = new HashMap<>();
        Set<String> matched = new HashSet<>();
        for (Couple couple : couples) {
            Choice choice = round.choices().get(couple.mentor());
            proposals.add(
                    new Proposal(
                            couple.participant(),
                            couple.mentor(),
                            choice == null
                                    ? 0
                                    : choice.participants().indexOf(couple.participant()) + 1,
                            set.contains(couple) ? Rule.SET_BY_STAFF : rule));
            got.computeIfAbsent(couple.mentor(), _ -> new ArrayList<>()).add(couple.participant());
            matched.add(couple.participant());
        }
        List<MentorResult> mentors =
                round.choosers().stream()
                        .map(
                                each -> {
                                    List<String> whom = got.getOrDefault(each.mentor(), List.of());
                                    return new MentorResult(
                                            each.mentor(),
                                            whom,
                                            each.free() - whom.size(),
                                            List.of());
                                })
                        .toList();
        return new Resolution(
                proposals,
                List.of(),
                mentors,
                round.candidates().stream()
                        .map(Candidate::participant)
                        .filter(each -> !matched.contains(each))
                        .toList());
    }
}
