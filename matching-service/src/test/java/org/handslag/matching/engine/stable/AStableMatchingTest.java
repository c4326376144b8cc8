package org.handslag.matching.engine.stable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.MarketDraft;
import org.handslag.matching.engine.Markets;
import org.handslag.matching.engine.Rankings;
import org.handslag.matching.engine.Stable;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.check.Flaw;
import org.handslag.matching.engine.check.StabilityCheck;
import org.junit.jupiter.api.Test;

class AStableMatchingTest {
    @Test
    void hasNoBlockingPairWhoeverProposes() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            Rankings rankings = ranked(random, Markets.tiny(random));
            Terms terms = Markets.terms(random, rankings.market()).flooring(List.of());
            for (Proposer proposer : Proposer.values()) {
                assertThat(
                                StabilityCheck.flaw(
                                        rankings, terms, Matching.match(rankings, terms, proposer)))
                        .as("seed %d, %s", seed, proposer)
                        .isEmpty();
            }
        }
    }

    @Test
    void matchesTheSamePeopleWhoeverProposesWhereNobodyTies() {
        // The rural hospitals theorem; with ties the seed has made strict orders of them.
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Rankings rankings = ranked(random, Markets.random(random, 30, 15, 3, 0.3, 0));
            Terms terms = Terms.of(seed);

            Stable one = Matching.match(rankings, terms, Proposer.PARTICIPANTS);
            Stable other = Matching.match(rankings, terms, Proposer.MENTORS);

            assertThat(one.matched()).isEqualTo(other.matched());
            for (int p = 0; p < 30; p++) {
                int best = one.mentorOf()[p];
                int least = other.mentorOf()[p];
                assertThat(best < 0).isEqualTo(least < 0);
                if (best >= 0) {
                    assertThat(rank(rankings, p, best))
                            .isLessThanOrEqualTo(rank(rankings, p, least));
                }
            }
        }
    }

    @Test
    void givesTheProposingSideItsBest() {
        // Two of each, first choices crossed: the side that asks gets its own.
        Market market =
                new MarketDraft(2, new int[] {1, 1}, 0)
                        .edge(0, 0, 1)
                        .edge(0, 1, 1)
                        .edge(1, 0, 1)
                        .edge(1, 1, 1)
                        .market();
        Rankings rankings = Rankings.of(market, new int[] {0, 1, 1, 0}, new int[] {1, 0, 0, 1});

        assertThat(Matching.match(rankings, Terms.of(1), Proposer.PARTICIPANTS).mentorOf())
                .containsExactly(0, 1);
        assertThat(Matching.match(rankings, Terms.of(1), Proposer.MENTORS).mentorOf())
                .containsExactly(1, 0);
    }

    @Test
    void doesNotDependOnTheOrderInWhichPeopleAreNamed() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Market market = Markets.regional(seed, 50, 25, 80, 2);
            int[] people = Markets.shuffled(random, market.participants());
            int[] mentors = Markets.shuffled(random, market.mentors());

            int[] first =
                    Matching.match(Rankings.byScore(market), Terms.of(seed), Proposer.PARTICIPANTS)
                            .mentorOf();
            int[] second =
                    Matching.match(
                                    Rankings.byScore(Markets.renamed(market, people, mentors)),
                                    Terms.of(seed),
                                    Proposer.PARTICIPANTS)
                            .mentorOf();

            for (int p = 0; p < first.length; p++) {
                int renamed = first[p] < 0 ? -1 : mentors[first[p]];
                assertThat(second[people[p]]).as("seed %d", seed).isEqualTo(renamed);
            }
        }
    }

    @Test
    void isToldFromOneThatIsNot() {
        Market market = new MarketDraft(2, new int[] {1}, 0).edge(0, 0, 9).edge(1, 0, 5).market();

        assertThat(
                        StabilityCheck.flaw(
                                Rankings.byScore(market),
                                Terms.of(1),
                                new Stable(new int[] {-1, 0}, 1, 5)))
                .contains(new Flaw(Flaw.Code.BLOCKING_PAIR, 0, 0));
    }

    private static int rank(Rankings rankings, int participant, int mentor) {
        return rankings.byParticipant(rankings.market().edge(participant, mentor));
    }

    private static Rankings ranked(Random random, Market market) {
        int[] one = random.ints(market.edges(), 0, 5).toArray();
        int[] other = random.ints(market.edges(), 0, 5).toArray();
        return Rankings.of(market, one, other);
    }
}
