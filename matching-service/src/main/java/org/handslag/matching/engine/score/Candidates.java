package org.handslag.matching.engine.score;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
    private final Nearby nearby;
    private final Fits fits;
    private final Rows rows;

    /** The candidates of these people under this policy. */
    public Candidates(List<Profile> people, List<Profile> mentors, Policy policy) {
        this(people, mentors, policy, Fits.MOST_ENTRIES);
    }

    /** The same with tables of at most so many entries. */
    Candidates(List<Profile> people, List<Profile> mentors, Policy policy, int entries) {
        Codes.Words words = new Codes.Words();
        Codes peopleCodes = new Codes(people, words);
        Codes mentorCodes = new Codes(mentors, words);
        this.size = people.size();
        this.nearby =
                new Nearby(
                        peopleCodes,
                        mentorCodes,
                        policy.rules().getOrDefault(HardRule.TOO_FAR, 0) > 0,
                        Math.max(0, policy.rules().getOrDefault(HardRule.OCCUPATION_TOO_FAR, 0)));
        this.fits =
                new Fits(
                        people,
                        peopleCodes,
                        mentors,
                        mentorCodes,
                        policy,
                        Set.of(HardRule.TOO_FAR, HardRule.OCCUPATION_TOO_FAR),
                        entries);
        this.rows = new Rows();
    }

    /** Takes a pair that is possible. */
    @FunctionalInterface
    public interface Visitor {
        /** A mentor who could take the participant. */
        void take(int mentor, int score);
    }

    /**
     * All mentors who could take the participant, in the order of their numbers. Not for several
     * threads.
     */
    public void of(int participant, Visitor visitor) {
        for (int each : rows.of(participant)) {
            visitor.take(each & Possible.MENTOR, Market.TOP - (each >>> Possible.MENTOR_BITS));
        }
    }

    /** Rows as {@link Possible} has them, for one thread. */
    final class Rows {
        private final Nearby.Search near = nearby.search();
        private final int[] begun = fits.room();
        private int[] row = new int[64];

        int[] of(int participant) {
            int count = near.of(participant);
            if (row.length < count) {
                row = new int[Math.max(count, row.length * 2)];
            }
            fits.begin(participant, begun);
            int found = 0;
            for (int i = 0; i < count; i++) {
                int mentor = near.at(i);
                int score = fits.score(participant, begun, mentor);
                if (score >= 0) {
                    row[found++] = Market.TOP - score << Possible.MENTOR_BITS | mentor;
                }
            }
            return Arrays.copyOf(row, found);
        }
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
        int kept = Math.max(1, best);
        possible.keepBest(kept, terms.seed());
        terms.pins().stream()
                .filter(pin -> pin.participant() >= 0 && pin.participant() < size)
                .forEach(pin -> possible.keep(pin.participant(), pin.mentor()));
        for (int rounds = 1; ; rounds++) {
            Market market = possible.market(capacities, groupOf, groups);
            Outcome outcome = Assigning.assign(market, terms, threads);
            boolean more =
                    switch (outcome) {
                        case Assigned(Assignment found) ->
                                takeIn(possible, kept, market, terms, found);
                        case FloorsUnmet unmet ->
                                takeIn(possible, kept, market, terms, unmet.nearest());
                        case Refused refused -> false;
                    };
            if (!more) {
                return new Proved(outcome, market.edges(), possible.size(), rounds);
            }
        }
    }

    private static boolean takeIn(
            Possible possible, int best, Market market, Terms terms, Assignment found) {
        boolean[] pinned = new boolean[market.participants()];
        terms.pins().forEach(pin -> pinned[pin.participant()] = true);
        boolean none = terms.forbidden().isEmpty();
        int dearest = Market.TOP - terms.minimumScore();
        return possible.keepMore(
                best,
                new Possible.Wish() {
                    @Override
                    public long pays(int participant) {
                        int mentor = found.mentorOf(participant);
                        return pinned[participant]
                                ? Long.MIN_VALUE
                                : mentor < 0
                                        ? found.stayingOut()
                                                + found.groupPrice(market.group(participant))
                                        : Market.TOP
                                                - market.score(market.edge(participant, mentor))
                                                + (long) found.price(mentor);
                    }

                    @Override
                    public long value(int participant, int mentor, int cost) {
                        return cost <= dearest
                                        && (none
                                                || !terms.forbidden()
                                                        .contains(
                                                                new Terms.Couple(
                                                                        participant, mentor)))
                                ? cost + (long) found.price(mentor)
                                : Long.MAX_VALUE;
                    }
                });
    }
}
