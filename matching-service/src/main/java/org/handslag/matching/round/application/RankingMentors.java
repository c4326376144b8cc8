package org.handslag.matching.round.application;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundMode;
import org.handslag.matching.round.model.RoundState;
import org.handslag.matching.solve.model.Ranking;
import org.handslag.matching.solve.model.Solution;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records which mentors a participant would like: entered by them, or by staff for the room. */
@Component
public class RankingMentors {
    private final Aggregates<Round> rounds;
    private final Aggregates<Solution> solutions;
    private final OpenSolutions opened;
    private final Concealed concealed;

    RankingMentors(
            Aggregates<Round> rounds,
            Aggregates<Solution> solutions,
            OpenSolutions opened,
            Concealed concealed) {
        this.rounds = rounds;
        this.solutions = solutions;
        this.opened = opened;
        this.concealed = concealed;
    }

    /**
     * Records it in the place of the earlier one. Refused: {@code round-without-rankings}, {@code
     * round-not-open}, {@code not-a-candidate}, {@code mentor-not-in-round}, {@code wished-twice},
     * {@code choice-before-opening}, {@code round-being-solved}.
     *
     * @param toldBy who told it, where it was not the caller's own; null: unknown
     */
    public Result<Solution> record(
            Call call,
            String id,
            String participant,
            List<String> mentors,
            LocalDate on,
            @Nullable String toldBy) {
        Stored<Round> stored = rounds.get(call.tenant(), id);
        call.mustReach(Target.ofProgramme(stored.state().programme()).of(participant));
        Round round = concealed.without(call.tenant(), stored.state());
        if (round.mode() != RoundMode.MUTUAL_RANKING) {
            throw Questions.refused(new Refusal("round-without-rankings", Map.of()));
        }
        opened.of(stored);
        Person person = call.caller().person();
        boolean self = person != null && person.id().equals(participant);
        Ranking ranking =
                new Ranking(
                        participant,
                        mentors,
                        on,
                        self,
                        self ? null : toldBy,
                        call.caller().membership());
        return solutions.change(
                call,
                id,
                present -> check(round, ranking).orElseGet(() -> present.state().rank(ranking)));
    }

    private static Optional<Decision<Solution>> check(Round round, Ranking ranking) {
        if (round.state() != RoundState.OPEN) {
            return no("round-not-open", Map.of());
        }
        if (round.candidate(ranking.participant()).isEmpty()) {
            return no("not-a-candidate", Map.of("participant", ranking.participant()));
        }
        Set<String> seen = new HashSet<>();
        for (String mentor : ranking.mentors()) {
            if (round.chooser(mentor).isEmpty()) {
                return no("mentor-not-in-round", Map.of("mentor", mentor));
            }
            if (!seen.add(mentor)) {
                return no("wished-twice", Map.of("mentor", mentor));
            }
        }
        return ranking.on().isBefore(round.opened().on())
                ? no("choice-before-opening", Map.of("openedOn", round.opened().on()))
                : Optional.empty();
    }

    private static Optional<Decision<Solution>> no(String code, Map<String, Object> values) {
        return Optional.of(Decision.refused(code, values));
    }
}
