package org.handslag.matching.engine.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.BruteForce;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.MarketDraft;
import org.handslag.matching.engine.Markets;
import org.handslag.matching.engine.Problem;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.Terms.Floor;
import org.handslag.matching.engine.assign.Outcome.Assigned;
import org.handslag.matching.engine.assign.Outcome.FloorsUnmet;
import org.handslag.matching.engine.assign.Outcome.Refused;
import org.handslag.matching.engine.assign.Outcome.Shortage;
import org.handslag.matching.engine.check.AssignmentCheck;
import org.junit.jupiter.api.Test;

class TheBestAssignmentTest {
    private static final Terms PLAIN = Terms.of(7);

    @Test
    void isWhatTryingEverythingFinds() {
        int unmet = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            Market market = Markets.tiny(random);
            Terms terms = Markets.terms(random, market);

            long[] best = BruteForce.best(market, terms);

            switch (Assigning.assign(market, terms, 1)) {
                case Assigned(Assignment found) -> {
                    assertThat(new long[] {0, found.matched(), found.score()})
                            .as("seed %d", seed)
                            .containsExactly(best);
                    assertThat(AssignmentCheck.flaw(market, terms, found))
                            .as("seed %d", seed)
                            .isEmpty();
                }
                case FloorsUnmet(List<Shortage> shortages, Assignment nearest) -> {
                    unmet++;
                    long missing = shortages.stream().mapToLong(Shortage::missing).sum();
                    assertThat(new long[] {missing, nearest.matched(), nearest.score()})
                            .as("seed %d", seed)
                            .containsExactly(best);
                    assertThat(AssignmentCheck.flawOfNearest(market, terms, nearest))
                            .as("seed %d", seed)
                            .isEmpty();
                    assertThat(AssignmentCheck.flaw(market, terms, nearest))
                            .as("seed %d", seed)
                            .isPresent();
                }
                case Refused(List<Problem> problems) ->
                        throw new AssertionError("seed " + seed + ": " + problems);
            }
        }
        assertThat(unmet).isBetween(500, 10_000);
    }

    @Test
    void isProvedOnLargerMarketsToo() {
        for (int seed = 0; seed < 40; seed++) {
            Market market =
                    Markets.regional(
                            seed, 400 + 10 * seed, 200, 40 + 5 * (seed % 20), 1 + seed % 9);
            assertThat(AssignmentCheck.flaw(market, PLAIN, best(market, PLAIN)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        Market market = Markets.regional(3, 6000, 3000, 80, 12);

        int[] alone = best(market, PLAIN).mentors();

        for (int threads = 2; threads < 5; threads++) {
            Assigned outcome = (Assigned) Assigning.assign(market, PLAIN, threads);
            assertThat(outcome.assignment().mentors()).containsExactly(alone);
        }
    }

    @Test
    void doesNotDependOnTheOrderInWhichPeopleAreNamed() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Market market = Markets.regional(seed, 60, 30, 70, 3);
            int[] people = Markets.shuffled(random, market.participants());
            int[] mentors = Markets.shuffled(random, market.mentors());
            Terms terms = PLAIN.flooring(List.of(new Floor(0, 500_000)));

            Assignment first = either(market, terms);
            Assignment second = either(Markets.renamed(market, people, mentors), terms);

            for (int p = 0; p < people.length; p++) {
                if (isUnlikeAllOthers(market, p)) {
                    int with = first.mentorOf(p);
                    assertThat(second.mentorOf(people[p]))
                            .as("seed %d, participant %d", seed, p)
                            .isEqualTo(with < 0 ? -1 : mentors[with]);
                }
            }
        }
    }

    /** Two without an edge are alike, too; each other row is its own in these markets. */
    private static boolean isUnlikeAllOthers(Market market, int participant) {
        return market.first(participant + 1) - market.first(participant) > 1;
    }

    @Test
    void letsTheSeedDecideBetweenPeopleWithEqualData() {
        MarketDraft draft = new MarketDraft(20, new int[] {5, 5}, 0);
        for (int p = 0; p < 20; p++) {
            draft.edge(p, 0, 700).edge(p, 1, 300);
        }
        Market market = draft.market();

        int[] wins = new int[20];
        for (int seed = 0; seed < 400; seed++) {
            Assignment found = best(market, Terms.of(seed));
            assertThat(found.score()).isEqualTo(5 * 700 + 5 * 300);
            for (int p = 0; p < 20; p++) {
                wins[p] += found.mentorOf(p) == 0 ? 1 : 0;
            }
        }

        assertThat(Arrays.stream(wins).boxed()).allMatch(won -> won > 50 && won < 160);
    }

    @Test
    void neverMatchesFewerWhenAMentorIsAdded() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Market market = Markets.random(random, 30, 12, 3, 0.2, 0);
            int[] capacities = new int[13];
            MarketDraft draft = new MarketDraft(30, capacities(market, capacities, 2), 0);
            for (int p = 0; p < 30; p++) {
                for (int e = market.first(p); e < market.first(p + 1); e++) {
                    draft.edge(p, market.mentor(e), market.score(e));
                }
                if (random.nextInt(5) == 0) {
                    draft.edge(p, 12, random.nextInt(1001));
                }
            }

            Assignment before = best(market, PLAIN);
            Assignment after = best(draft.market(), PLAIN);

            assertThat(after.matched()).isGreaterThanOrEqualTo(before.matched());
        }
    }

    private static int[] capacities(Market market, int[] into, int last) {
        for (int m = 0; m < market.mentors(); m++) {
            into[m] = market.capacity(m);
        }
        into[into.length - 1] = last;
        return into;
    }

    @Test
    void keepsRunningPairsEvenAboveTheCapacityAndWithoutAnEdge() {
        Market market = new MarketDraft(3, new int[] {1}, 0).edge(2, 0, 900).market();
        Terms terms = PLAIN.pinning(List.of(new Couple(0, 0), new Couple(1, 0)));

        Assignment found = best(market, terms);

        assertThat(found.mentors()).containsExactly(0, 0, -1);
        assertThat(found.matched()).isEqualTo(2);
        assertThat(found.score()).isZero();
        assertThat(AssignmentCheck.flaw(market, terms, found)).isEmpty();
    }

    @Test
    void saysByHowMuchAFloorIsMissedAndWhy() {
        MarketDraft draft = new MarketDraft(4, new int[] {2}, 1);
        for (int p = 0; p < 4; p++) {
            draft.group(p, 0);
        }
        Market market = draft.edge(0, 0, 1).edge(1, 0, 2).edge(2, 0, 3).market();

        Outcome outcome =
                Assigning.assign(market, PLAIN.flooring(List.of(new Floor(0, 900_000))), 1);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FloorsUnmet.class,
                        unmet ->
                                assertThat(unmet.shortages())
                                        .containsExactly(new Shortage(0, 4, 4, 2, 1)));
    }

    @Test
    void refusesTermsThatNameNobody() {
        Market market = new MarketDraft(1, new int[] {1}, 0).market();
        Terms terms =
                new Terms(
                        2000,
                        List.of(new Couple(0, 5), new Couple(0, 0)),
                        Set.of(new Couple(-1, 0)),
                        List.of(new Floor(0, 1_000_001), new Floor(0, 1)),
                        1);

        assertThat(Assigning.assign(market, terms, 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(Problem::code)
                                        .contains(
                                                Problem.Code.SCORE_OUT_OF_RANGE,
                                                Problem.Code.NO_SUCH_MENTOR,
                                                Problem.Code.PINNED_TWICE,
                                                Problem.Code.NO_SUCH_PARTICIPANT,
                                                Problem.Code.NO_SUCH_GROUP,
                                                Problem.Code.FLOOR_OUT_OF_RANGE,
                                                Problem.Code.FLOOR_TWICE));
    }

    private static Assignment either(Market market, Terms terms) {
        return switch (Assigning.assign(market, terms, 1)) {
            case Assigned(Assignment found) -> found;
            case FloorsUnmet unmet -> unmet.nearest();
            case Refused refused -> throw new AssertionError(refused);
        };
    }

    static Assignment best(Market market, Terms terms) {
        return ((Assigned) Assigning.assign(market, terms, 1)).assignment();
    }
}
