package org.handslag.matching.round.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.solve.model.Solution;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which mentors a participant would like.
 *
 * @param mentors the dearest first; empty: taken back
 * @param by who entered it: {@code self} or {@code staff}; absent: taken back
 */
record RankingView(
        String round,
        @PersonId String participant,
        @PersonId List<String> mentors,
        @Nullable LocalDate on,
        @Nullable String by,
        @Nullable String toldBy,
        @Nullable String recordedBy) {
    static RankingView of(Stored<Solution> solution, String participant) {
        return solution.state().rankings().stream()
                .filter(each -> each.participant().equals(participant))
                .findFirst()
                .map(
                        each ->
                                new RankingView(
                                        solution.id(),
                                        participant,
                                        each.mentors(),
                                        each.on(),
                                        each.self() ? "self" : "staff",
                                        each.toldBy(),
                                        each.recordedBy()))
                .orElseGet(
                        () ->
                                new RankingView(
                                        solution.id(),
                                        participant,
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        null));
    }
}
