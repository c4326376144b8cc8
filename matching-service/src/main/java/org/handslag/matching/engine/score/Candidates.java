package org.handslag.matching.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.MarketDraft;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.assign.Assigning;
import org.handslag.matching.engine.assign.Outcome;
import org.handslag.matching.engine.assign.Outcome.Assigned;

/**
 * The possible pairs of a round, found by municipality first where the policy forbids what is too
 * far, so that most pairs are never looked at; and the assignment over all of them that keeps only
 * the best edges of each person in memory, proved by pricing.
 */
public final class Candidates {
    private final List<Profile> people;
    private final List<Profile> mentors;
    private final Policy policy;
    private final Map<String, List<Integer>> meeting = new HashMap<>();
    private final Map<String, List<Integer>> living = new HashMap<>();

    /** The candidates of these people under this policy. */
    public Candidates(List<Profile> people, List<Profile> mentors, Policy policy) {
        this.people = List.copyOf(people);
        this.mentors = List.copyOf(mentors);
        this.policy = policy;
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
    }

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
        Profile profile = people.get(participant);
        nearby(profile)
                .filter(m -> policy.forbidden(profile, mentors.get(m)).isEmpty())
                .forEach(m -> visitor.take(m, policy.score(profile, mentors.get(m))));
    }

    private IntStream nearby(Profile profile) {
        if (policy.rules().getOrDefault(HardRule.TOO_FAR, 0) == 0) {
            return IntStream.range(0, mentors.size());
        }
        IntStream found =
                meeting.getOrDefault(profile.municipality(), List.of()).stream()
                        .mapToInt(Integer::intValue);
        for (String each : profile.reach()) {
            found =
                    IntStream.concat(
                            found,
                            living.getOrDefault(each, List.of()).stream()
                                    .mapToInt(Integer::intValue));
        }
        return found.distinct().sorted();
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
     * Solves with the best edges of each person only, then looks at all possible pairs at the
     * prices found: any that somebody would rather have is taken in, until none is. The result is
     * the best over all of them.
     *
     * @param best how many edges of each person to begin with
     * @throws IllegalArgumentException where the terms have problems or floors
     */
    public Priced assign(int[] capacities, int best, Terms terms, int threads) {
        if (!terms.floors().isEmpty()) {
            throw new IllegalArgumentException("floors are not priced");
        }
        int[][] rows = new int[people.size()][];
        long possible = 0;
        for (int p = 0; p < rows.length; p++) {
            long[] row = row(p);
            possible += row.length;
            rows[p] = new int[Math.min(best, row.length)];
            for (int k = 0; k < rows[p].length; k++) {
                rows[p][k] = (int) row[k];
            }
        }
        for (int rounds = 1; ; rounds++) {
            Market market = market(rows, capacities);
            Outcome outcome = Assigning.assign(market, terms, threads);
            if (!(outcome instanceof Assigned(Assignment found))) {
                throw new IllegalArgumentException("terms have problems: " + outcome);
            }
            if (!takeIn(rows, market, terms, found)) {
                return new Priced(found, market.edges(), possible, rounds);
            }
        }
    }

    /** The cheapest first; the mentor is in the lower half. */
    private long[] row(int p) {
        List<Long> row = new ArrayList<>();
        of(p, (m, score) -> row.add((long) (Market.TOP - score) << 32 | m));
        return row.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private Market market(int[][] rows, int[] capacities) {
        MarketDraft draft = new MarketDraft(rows.length, capacities, 0);
        for (int p = 0; p < rows.length; p++) {
            for (int m : rows[p]) {
                draft.edge(p, m, policy.score(people.get(p), mentors.get(m)));
            }
        }
        return draft.market();
    }

    private boolean takeIn(int[][] rows, Market market, Terms terms, Assignment found) {
        boolean[] pinned = new boolean[rows.length];
        terms.pins().forEach(pin -> pinned[pin.participant()] = true);
        boolean more = false;
        for (int p = 0; p < rows.length; p++) {
            if (pinned[p]) {
                continue;
            }
            int participant = p;
            int mentor = found.mentorOf(p);
            long pays =
                    mentor < 0
                            ? found.stayingOut()
                            : Market.TOP
                                    - market.score(market.edge(p, mentor))
                                    + (long) found.price(mentor);
            List<Integer> wanted = new ArrayList<>();
            of(
                    p,
                    (m, score) -> {
                        if (Market.TOP - score + (long) found.price(m) < pays
                                && score >= terms.minimumScore()
                                && market.edge(participant, m) < 0
                                && !terms.forbidden().contains(new Terms.Couple(participant, m))) {
                            wanted.add(m);
                        }
                    });
            if (!wanted.isEmpty()) {
                more = true;
                int had = rows[p].length;
                rows[p] = Arrays.copyOf(rows[p], had + wanted.size());
                for (int k = 0; k < wanted.size(); k++) {
                    rows[p][had + k] = wanted.get(k);
                }
            }
        }
        return more;
    }
}
