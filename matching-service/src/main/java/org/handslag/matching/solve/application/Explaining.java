package org.handslag.matching.solve.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Rankings;
import org.handslag.matching.engine.explain.Difference;
import org.handslag.matching.engine.explain.SolvedRound;
import org.handslag.matching.engine.score.Profile;
import org.handslag.matching.solve.application.Reasons.Competition;
import org.handslag.matching.solve.application.Reasons.Heard;
import org.handslag.matching.solve.application.Reasons.LeftOut;
import org.handslag.matching.solve.application.Reasons.Opening;
import org.handslag.matching.solve.application.Reasons.Pairing;
import org.handslag.matching.solve.application.Reasons.Part;
import org.handslag.matching.solve.application.Reasons.Preferred;
import org.handslag.matching.solve.application.Reasons.Ranks;
import org.handslag.matching.solve.model.Change;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Says why one person got whom they got. */
final class Explaining {
    private final Solver solved;
    private final Prepared round;

    private Explaining(Solver solved) {
        this.solved = solved;
        this.round = solved.prepared();
    }

    /**
     * The reasons.
     *
     * @throws ProblemException 404 where the person is not in the round
     */
    static Reasons of(Solver solved, String participant) {
        Integer number = solved.prepared().numberOfPerson().get(participant);
        if (number == null) {
            throw ProblemException.notFound();
        }
        Explaining explaining = new Explaining(solved);
        int mentor = solved.mentorOf()[number];
        List<Preferred> preferred = Preferring.of(solved, participant);
        return mentor < 0
                ? new Reasons(
                        participant,
                        null,
                        null,
                        explaining.leftOut(number, preferred),
                        preferred,
                        explaining.heard(number, null))
                : new Reasons(
                        participant,
                        solved.prepared().mentor(mentor),
                        explaining.pair(number, mentor),
                        null,
                        preferred,
                        explaining.heard(number, mentor));
    }

    private @Nullable Heard heard(int person, @Nullable Integer mentor) {
        var taken = round.question().taken();
        return Hearing.of(
                taken.people().get(person).profile(),
                mentor == null ? null : taken.mentors().get(mentor).profile(),
                mentor == null
                        ? null
                        : new Hearing.Fit(round.people().get(person), round.mentors().get(mentor)),
                round.question().solution().policy());
    }

    private @Nullable Pairing pair(int person, int mentor) {
        Assignment found = solved.assignment();
        Rankings rankings = round.rankings();
        if (rankings != null) {
            return ranked(rankings, person, mentor);
        }
        if (found == null) {
            return null;
        }
        return asked(found)
                .proposal(person)
                .map(
                        each ->
                                new Pairing(
                                        each.score(),
                                        each.rank(),
                                        each.possible(),
                                        round.mentor(each.best()),
                                        null,
                                        each.best() == mentor ? null : change(each.bestInstead()),
                                        change(each.withoutIt()),
                                        parts(person, mentor)))
                .orElse(null);
    }

    private SolvedRound asked(Assignment found) {
        return new SolvedRound(round.market(), round.terms(), found, Solver.THREADS);
    }

    private @Nullable Pairing ranked(Rankings rankings, int person, int mentor) {
        Market market = round.market();
        int edge = market.edge(person, mentor);
        if (edge < 0
                || round.terms().pins().stream().anyMatch(pin -> pin.participant() == person)) {
            return null;
        }
        int better = 0;
        int best = edge;
        for (int e = market.first(person); e < market.first(person + 1); e++) {
            better += rankings.byParticipant(e) < rankings.byParticipant(edge) ? 1 : 0;
            best = rankings.byParticipant(e) < rankings.byParticipant(best) ? e : best;
        }
        return new Pairing(
                market.score(edge),
                better + 1,
                market.first(person + 1) - market.first(person),
                round.mentor(market.mentor(best)),
                new Ranks(rankings.byParticipant(edge), rankings.byMentor(edge)),
                null,
                null,
                parts(person, mentor));
    }

    private List<Part> parts(int person, int mentor) {
        return round
                .policy()
                .contributions(round.people().get(person), round.mentors().get(mentor))
                .stream()
                .map(each -> new Part(Json.code(each.criterion()), each.fit(), each.points()))
                .toList();
    }

    private LeftOut leftOut(int person, List<Preferred> preferred) {
        List<Profile> there =
                round.numberOfMentor().values().stream().map(round.mentors()::get).toList();
        var found =
                org.handslag.matching.engine.score.LeftOut.of(
                        round.people().get(person), there, round.policy());
        Map<String, Integer> removed = new TreeMap<>();
        found.removed().forEach((rule, count) -> removed.put(Json.code(rule), count));
        Market open = round.terms().open(round.market());
        int possible = open.first(person + 1) - open.first(person);
        var opening = found.opening();
        Assignment assignment = solved.assignment();
        return new LeftOut(
                there.size(),
                possible,
                removed,
                opening == null || possible > 0
                        ? null
                        : new Opening(
                                Json.code(opening.rule()),
                                opening.level(),
                                opening.by(),
                                opening.mentors()),
                assignment == null ? null : competition(assignment, person).orElse(null),
                assignment == null ? preferred.size() : null);
    }

    private Optional<Competition> competition(Assignment assignment, int person) {
        return asked(assignment)
                .competition(person)
                .map(
                        each ->
                                new Competition(
                                        each.participants().stream().map(round::person).toList(),
                                        each.mentors().stream().map(round::mentor).toList(),
                                        each.places()));
    }

    static Change change(Difference difference) {
        return new Change(difference.matched(), difference.score());
    }
}
