package org.handslag.matching.solve.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.explain.SolvedRound;
import org.handslag.matching.engine.score.Profile;
import org.handslag.matching.solve.application.RoundReasons.Count;
import org.handslag.matching.solve.application.RoundReasons.Missing;
import org.handslag.matching.solve.application.RoundReasons.Rate;
import org.handslag.matching.solve.model.Change;
import org.handslag.matching.solve.model.SnapshotPart.Entry;
import org.jspecify.annotations.Nullable;

/** Says how a round came out for groups, and where a mentor is missing. */
final class ExplainingRounds {
    /** So many missing mentors are told of; each costs a solving. */
    private static final int MOST = 5;

    private final Solver solved;
    private final Prepared round;

    private ExplainingRounds(Solver solved) {
        this.solved = solved;
        this.round = solved.prepared();
    }

    static RoundReasons of(Solver solved) {
        ExplainingRounds explaining = new ExplainingRounds(solved);
        Prepared round = solved.prepared();
        List<Rate> rates = new ArrayList<>(explaining.rates("gender"));
        rates.addAll(explaining.rates("municipality"));
        return new RoundReasons(
                solved.matched(),
                round.numberOfPerson().size(),
                solved.score(),
                round.market().edges(),
                solved.certified(),
                round.rankings() != null,
                rates,
                explaining.price(),
                solved.unmet(),
                explaining.missing(),
                explaining.withoutMentor());
    }

    private List<Rate> rates(String attribute) {
        Map<String, int[]> counts = new TreeMap<>();
        for (int number : round.numberOfPerson().values()) {
            Entry entry = round.question().taken().people().get(number);
            int[] count = counts.computeIfAbsent(Prepared.value(entry, attribute), _ -> new int[2]);
            count[0] += solved.mentorOf()[number] >= 0 ? 1 : 0;
            count[1]++;
        }
        List<Rate> rates = new ArrayList<>();
        counts.forEach((group, n) -> rates.add(new Rate(attribute, group, n[0], n[1])));
        return rates;
    }

    private @Nullable Change price() {
        Assignment found = solved.assignment();
        return found == null || round.terms().floors().isEmpty()
                ? null
                : Explaining.change(asked(found).priceOfFairness());
    }

    private SolvedRound asked(Assignment found) {
        return new SolvedRound(round.market(), round.terms(), found, Solver.THREADS);
    }

    private List<Missing> missing() {
        Assignment found = solved.assignment();
        if (found == null) {
            return List.of();
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] kinds =
                IntStream.range(0, round.mentors().size())
                        .map(m -> numbers.computeIfAbsent(kind(m), _ -> numbers.size()))
                        .toArray();
        return asked(found).worth(kinds, MOST).stream()
                .map(
                        worth ->
                                new Missing(
                                        round.mentors().get(worth.mentor()).municipality(),
                                        occupation(worth.mentor()),
                                        Explaining.change(worth.brings())))
                .toList();
    }

    private String kind(int mentor) {
        return round.mentors().get(mentor).municipality() + "/" + occupation(mentor);
    }

    private String occupation(int mentor) {
        Profile profile = round.mentors().get(mentor);
        if (profile.occupations().isEmpty()) {
            return "";
        }
        String first = profile.occupations().getFirst();
        return first.substring(0, Math.min(2, first.length()));
    }

    private List<Count> withoutMentor() {
        Market market = round.market();
        Map<String, Integer> counts = new TreeMap<>();
        for (int number : round.numberOfPerson().values()) {
            if (market.first(number) == market.first(number + 1) && solved.mentorOf()[number] < 0) {
                counts.merge(round.people().get(number).municipality(), 1, Integer::sum);
            }
        }
        List<Count> found = new ArrayList<>();
        counts.forEach((municipality, people) -> found.add(new Count(municipality, people)));
        return found;
    }
}
