package org.handslag.matching.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.MarketDraft;
import org.handslag.matching.engine.Markets;
import org.handslag.matching.engine.Snapshot;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.Terms.Floor;
import org.handslag.matching.engine.assign.Assigning;
import org.handslag.matching.engine.assign.Outcome.Assigned;
import org.handslag.matching.engine.assign.Outcome.FloorsUnmet;
import org.handslag.matching.engine.assign.Outcome.Shortage;
import org.junit.jupiter.api.Test;

class AskingASolvedRoundTest {
    private static final Terms PLAIN = Terms.of(1);

    /** Anna is everybody's best; 0 and 1 could have somebody else, 2 could not. */
    private final Market market =
            new MarketDraft(3, new int[] {1, 1}, 2)
                    .group(0, 0)
                    .group(1, 0)
                    .group(2, 1)
                    .edge(0, 0, 900)
                    .edge(0, 1, 600)
                    .edge(1, 1, 500)
                    .edge(2, 0, 300)
                    .market();

    @Test
    void tellsWhatTheBestWouldHaveCost() {
        Proposal proposal = solved(market, PLAIN).proposal(0).orElseThrow();

        // 0 with 0 (900) and 1 with 1 (500) beats 0 with 1 and 2 with 0.
        assertThat(proposal)
                .isEqualTo(
                        new Proposal(
                                0, 0, 900, 1, 2, 0, new Difference(0, 0), new Difference(0, -500)));
    }

    @Test
    void tellsTheRankAndWhatMovingToTheBestCosts() {
        Market tight =
                new MarketDraft(2, new int[] {1, 1}, 0)
                        .edge(0, 0, 900)
                        .edge(0, 1, 600)
                        .edge(1, 0, 950)
                        .edge(1, 1, 100)
                        .market();

        Proposal proposal = solved(tight, PLAIN).proposal(0).orElseThrow();

        assertThat(proposal.mentor()).isEqualTo(1);
        assertThat(proposal.rank()).isEqualTo(2);
        assertThat(proposal.best()).isZero();
        assertThat(proposal.bestInstead()).isEqualTo(new Difference(0, 1000 - 1550));
        assertThat(proposal.withoutIt()).isEqualTo(new Difference(0, 1000 - 1550));
    }

    @Test
    void namesThoseWhoCompeteForTooFewPlaces() {
        assertThat(solved(market, PLAIN).competition(2))
                .contains(new Competition(List.of(0, 1, 2), List.of(0, 1), 2));
        assertThat(solved(market, PLAIN).competition(0)).isEmpty();
    }

    @Test
    void alwaysFindsTheCompetitionOfWhoeverIsLeftOut() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Market each = Markets.random(random, 20, 8, 2, 0.3, 0);
            Assignment found = best(each, PLAIN);
            for (int p = 0; p < 20; p++) {
                if (found.mentorOf(p) < 0 && each.first(p) < each.first(p + 1)) {
                    Competition set =
                            new SolvedRound(each, PLAIN, found, 1).competition(p).orElseThrow();
                    assertThat(set.participants().size()).isGreaterThan(set.places());
                    for (int one : set.participants()) {
                        for (int e = each.first(one); e < each.first(one + 1); e++) {
                            assertThat(set.mentors()).contains(each.mentor(e));
                        }
                    }
                }
            }
        }
    }

    @Test
    void namesWhoHoldsThePlacesOfAFloorThatIsMissed() {
        int unmet = 0;
        for (int seed = 0; seed < 300; seed++) {
            Market each = Markets.random(new Random(seed), 20, 8, 2, 0.3, 3);
            Terms floored = PLAIN.flooring(List.of(new Floor(0, 900_000), new Floor(1, 800_000)));
            if (!(Assigning.assign(each, floored, 1)
                    instanceof FloorsUnmet(List<Shortage> shortages, Assignment nearest))) {
                continue;
            }
            for (Shortage shortage : shortages) {
                if (shortage.withoutEdge() == shortage.size()) {
                    continue;
                }
                Contest contest =
                        new SolvedRound(each, floored, nearest, 1).contest(shortage.group());
                unmet++;
                assertThat(contest.held().stream().mapToInt(Contest.Holding::people).sum())
                        .isEqualTo(contest.places());
                // Whoever could leave would have: group 2 has no floor.
                assertThat(contest.held()).noneMatch(held -> held.group() == 2);
                assertThat(contest.held()).noneMatch(held -> held.group() < 0);
            }
        }
        assertThat(unmet).isGreaterThan(50);
    }

    @Test
    void saysWhereAMentorIsMissingAndWhatTheyWouldBring() {
        assertThat(solved(market, PLAIN).worth(new int[] {0, 1}, 1).getFirst().brings().matched())
                .isEqualTo(1);
        assertThat(solved(market, PLAIN).ifPlaces(0, 1)).contains(new Difference(1, 300));
    }

    @Test
    void countsGroupsAndThePriceOfFairness() {
        Terms fair = PLAIN.flooring(List.of(new Floor(1, 1_000_000)));
        SolvedRound round = solved(market, fair);

        assertThat(round.rates())
                .containsExactly(new SolvedRound.Rate(0, 1, 2), new SolvedRound.Rate(1, 1, 1));
        assertThat(round.priceOfFairness()).isEqualTo(new Difference(0, 1400 - 900));
    }

    @Test
    void tellsThePriceOfRunningPairs() {
        SolvedRound round = solved(market, PLAIN.pinning(List.of(new Couple(0, 1))));

        assertThat(round.priceOfPinning()).contains(new Difference(0, 1400 - 900));
        assertThat(round.proposal(0)).isEmpty();
    }

    @Test
    void isToldByItsFingerprint() {
        Snapshot one = new Snapshot("v1", market, PLAIN);

        assertThat(one.fingerprint())
                .hasSize(64)
                .isEqualTo(new Snapshot("v1", market, PLAIN).fingerprint())
                .isNotEqualTo(new Snapshot("v2", market, PLAIN).fingerprint())
                .isNotEqualTo(new Snapshot("v1", market, Terms.of(2)).fingerprint())
                .isNotEqualTo(new Snapshot("v1", market, PLAIN.atLeast(1)).fingerprint());
    }

    private static SolvedRound solved(Market market, Terms terms) {
        return new SolvedRound(market, terms, best(market, terms), 1);
    }

    private static Assignment best(Market market, Terms terms) {
        return ((Assigned) Assigning.assign(market, terms, 1)).assignment();
    }
}
