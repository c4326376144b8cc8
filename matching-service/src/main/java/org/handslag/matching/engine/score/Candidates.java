package org.handslag.matching.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.assign.Assigning;
import org.handslag.matching.engine.assign.Outcome;
import org.handslag.matching.engine.assign.Outcome.Assigned;
import org.handslag.matching.engine.assign.Outcome.FloorsUnmet;
import org.handslag.matching.engine.assign.Outcome.Refused;

/**
 * The possible pairs of a round, found by municipality first where the policy forbids what is too
 * far, so that most pairs are never looked at; and the assignment over all of them that solves with
 * the best edges of each person only, proved by pricing.
 */
public final class Candidates {
    private final int size;
    private final Codes people;
    private final Codes mentors;
    private final HardRule[] rules;
    private final int[] levels;
    private final Criterion[] criteria;
    private final int[] weights;
    private final int total;

    /** Whom to look at for each participant. */
    private final int[][] nearby;

    private final int[] everybody;

    /** The candidates of these people under this policy. */
    public Candidates(List<Profile> people, List<Profile> mentors, Policy policy) {
        Codes.Words words = new Codes.Words();
        this.size = people.size();
        this.people = new Codes(people, words);
        this.mentors = new Codes(mentors, words);
        // Who is too far is not looked at in the first place.
        this.rules =
                policy.rules().keySet().stream()
                        .filter(rule -> rule != HardRule.TOO_FAR)
                        .toArray(HardRule[]::new);
        this.levels = Arrays.stream(rules).mapToInt(policy.rules()::get).toArray();
        this.criteria = policy.weights().keySet().toArray(Criterion[]::new);
        this.weights = policy.weights().values().stream().mapToInt(Integer::intValue).toArray();
        this.total = IntStream.of(weights).sum();
        this.everybody = IntStream.range(0, mentors.size()).toArray();
        this.nearby =
                policy.rules().getOrDefault(HardRule.TOO_FAR, 0) == 0
                        ? new int[0][]
                        : nearby(people, mentors);
    }

    /** Mentors who can be met, in the order of their numbers; one row for people of like places. */
    private static int[][] nearby(List<Profile> people, List<Profile> mentors) {
        Map<String, List<Integer>> meeting = new HashMap<>();
        Map<String, List<Integer>> living = new HashMap<>();
        for (int m = 0; m < mentors.size(); m++) {
            Profile mentor = mentors.get(m);
            if (!mentor.municipality().isEmpty()) {
                put(living, mentor.municipality(), m);
                put(meeting, mentor.municipality(), m);
            }
            for (String each : mentor.reach()) {
                if (!each.equals(mentor.municipality())) {
                    put(meeting, each, m);
                }
            }
        }
        Map<Places, int[]> known = new HashMap<>();
        int[][] nearby = new int[people.size()][];
        for (int p = 0; p < nearby.length; p++) {
            Profile profile = people.get(p);
            nearby[p] =
                    known.computeIfAbsent(
                            new Places(profile.municipality(), profile.reach()),
                            places ->
                                    Stream.concat(
                                                    meeting
                                                            .getOrDefault(places.home(), List.of())
                                                            .stream(),
                                                    places.reach().stream()
                                                            .flatMap(
                                                                    each ->
                                                                            living
                                                                                    .getOrDefault(
                                                                                            each,
                                                                                            List
                                                                                                    .of())
                                                                                    .stream()))
                                            .mapToInt(Integer::intValue)
                                            .distinct()
                                            .sorted()
                                            .toArray());
        }
        return nearby;
    }

    private record Places(String home, Set<String> reach) {}

    private static void put(Map<String, List<Integer>> index, String key, int mentor) {
        index.computeIfAbsent(key, none -> new ArrayList<>()).add(mentor);
    }

    /** Takes a pair that is possible. */
    @FunctionalInterface
    public interface Visitor {
        /** A mentor who could take the participant. */
        void take(int mentor, int score);
    }

    /** All mentors who could take the participant, in the order of their numbers. */
    public void of(int participant, Visitor visitor) {
        for (int m : nearby.length == 0 ? everybody : nearby[participant]) {
            if (isPossible(participant, m)) {
                visitor.take(m, score(participant, m));
            }
        }
    }

    /** As {@link Possible} has it. */
    int[] row(int participant) {
        int[] near = nearby.length == 0 ? everybody : nearby[participant];
        int[] row = new int[near.length];
        int found = 0;
        for (int m : near) {
            if (isPossible(participant, m)) {
                row[found++] = Market.TOP - score(participant, m) << Possible.MENTOR_BITS | m;
            }
        }
        return Arrays.copyOf(row, found);
    }

    private boolean isPossible(int participant, int mentor) {
        for (int i = 0; i < rules.length; i++) {
            if (Codes.forbids(rules[i], levels[i], people, participant, mentors, mentor)) {
                return false;
            }
        }
        return true;
    }

    private int score(int participant, int mentor) {
        long sum = 0;
        for (int i = 0; i < criteria.length; i++) {
            sum += (long) weights[i] * Codes.fit(criteria[i], people, participant, mentors, mentor);
        }
        return total == 0 ? 0 : (int) (sum / total);
    }

    /**
     * An assignment over all possible pairs.
     *
     * @param kept how many edges were kept in memory in the end
     * @param possible how many pairs are possible
     * @param rounds how often it was solved until the prices proved the rest
     */
    public record Priced(Assignment assignment, int kept, long possible, int rounds) {}

    /**
     * What came of a round with groups.
     *
     * @param kept how many edges took part in solving in the end
     * @param possible how many pairs are possible
     * @param rounds how often it was solved until the prices proved the rest
     */
    public record Proved(Outcome outcome, int kept, long possible, int rounds) {}

    /**
     * The same without groups.
     *
     * @throws IllegalArgumentException where the terms have problems, or floors
     */
    public Priced assign(int[] capacities, int best, Terms terms, int threads) {
        int[] none = new int[size];
        Arrays.fill(none, -1);
        Proved proved = assign(capacities, none, 0, best, terms, threads);
        if (!(proved.outcome() instanceof Assigned(Assignment found))) {
            throw new IllegalArgumentException("terms have problems: " + proved.outcome());
        }
        return new Priced(found, proved.kept(), proved.possible(), proved.rounds());
    }

    /**
     * Solves with the best edges of each person only, then looks at all possible pairs at the
     * prices found: any that somebody would rather have is taken in, until none is. The result is
     * the best over all of them; where floors cannot be met, the nearest over all of them. Takes 4
     * bytes for each possible pair beside what solving takes.
     *
     * @param groupOf each participant's group, -1: none
     * @param best how many edges of each person to begin with
     */
    public Proved assign(
            int[] capacities, int[] groupOf, int groups, int best, Terms terms, int threads) {
        Possible possible = new Possible(this, size, threads);
        possible.keepBest(best);
        terms.pins().stream()
                .filter(pin -> pin.participant() >= 0 && pin.participant() < size)
                .forEach(pin -> possible.keep(pin.participant(), pin.mentor()));
        for (int rounds = 1; ; rounds++) {
            Market market = possible.market(capacities, groupOf, groups);
            Outcome outcome = Assigning.assign(market, terms, threads);
            boolean more =
                    switch (outcome) {
                        case Assigned(Assignment found) -> takeIn(possible, market, terms, found);
                        case FloorsUnmet unmet -> takeIn(possible, market, terms, unmet.nearest());
                        case Refused refused -> false;
                    };
            if (!more) {
                return new Proved(outcome, market.edges(), possible.size(), rounds);
            }
        }
    }

    private boolean takeIn(Possible possible, Market market, Terms terms, Assignment found) {
        boolean[] pinned = new boolean[size];
        terms.pins().forEach(pin -> pinned[pin.participant()] = true);
        boolean more = false;
        for (int p = 0; p < size; p++) {
            if (pinned[p]) {
                continue;
            }
            int participant = p;
            int mentor = found.mentorOf(p);
            long pays =
                    mentor < 0
                            ? found.stayingOut() + found.groupPrice(market.group(p))
                            : Market.TOP
                                    - market.score(market.edge(p, mentor))
                                    + (long) found.price(mentor);
            more |=
                    possible.keepMore(
                            p,
                            (m, cost) ->
                                    cost + (long) found.price(m) < pays
                                            && Market.TOP - cost >= terms.minimumScore()
                                            && !(!terms.forbidden().isEmpty()
                                                    && terms.forbidden()
                                                            .contains(
                                                                    new Terms.Couple(
                                                                            participant, m))));
        }
        return more;
    }
}
