package org.handslag.matching.round.application;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handslag.matching.round.model.Choice;
import org.handslag.matching.round.model.Resolution;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundState;
import org.jspecify.annotations.Nullable;

/**
 * A round as far as it is about one person: without what others wished, and without other people
 * whose identity is protected.
 *
 * @param candidate whether the person could be chosen
 * @param choice whom the person chose; null: nobody
 * @param got ids of those with whom the round proposed a pair
 */
public record RoundOfPerson(
        String programme,
        String cohort,
        RoundState state,
        boolean candidate,
        @Nullable Choice choice,
        List<String> got) {
    /**
     * What the round says of the person.
     *
     * @param hidden ids of the candidates whose identity is protected
     */
    public static RoundOfPerson of(Round whole, String person, Set<String> hidden) {
        Set<String> others = new HashSet<>(hidden);
        others.remove(person);
        Round round = whole.without(others);
        Resolution resolution = round.resolution();
        return new RoundOfPerson(
                round.programme(),
                round.cohort(),
                round.state(),
                round.candidate(person).isPresent(),
                round.choices().get(person),
                resolution == null
                        ? List.of()
                        : resolution.proposals().stream()
                                .filter(
                                        each ->
                                                each.participant().equals(person)
                                                        || each.mentor().equals(person))
                                .map(
                                        each ->
                                                each.participant().equals(person)
                                                        ? each.mentor()
                                                        : each.participant())
                                .toList());
    }
}
