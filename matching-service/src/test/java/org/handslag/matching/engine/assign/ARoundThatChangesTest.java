package org.handslag.matching.engine.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.MarketDraft;
import org.handslag.matching.engine.Markets;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.Terms.Floor;
import org.handslag.matching.engine.assign.Outcome.Assigned;
import org.handslag.matching.engine.assign.Outcome.FloorsUnmet;
import org.handslag.matching.engine.assign.Outcome.Refused;
import org.handslag.matching.engine.assign.Outcome.Shortage;
import org.handslag.matching.engine.check.AssignmentCheck;
import org.junit.jupiter.api.Test;

class ARoundThatChangesTest {
    /** The same round, kept in the simplest way there is. */
    private static final class Ledger {
        final List<Map<Integer, Integer>> rows = new ArrayList<>();
        final List<Integer> capacities = new ArrayList<>();
        final Map<Integer, Couple> pins = new TreeMap<>();
        final Map<Integer, Integer> pinScores = new HashMap<>();
        final List<Integer> groups = new ArrayList<>();
        final List<Floor> floors;
        final int groupCount;

        Ledger(Market market, List<Floor> floors) {
            this.floors = floors;
            this.groupCount = market.groups();
            for (int p = 0; p < market.participants(); p++) {
                Map<Integer, Integer> row = new TreeMap<>();
                for (int e = market.first(p); e < market.first(p + 1); e++) {
                    row.put(market.mentor(e), market.score(e));
                }
                rows.add(row);
                groups.add(market.group(p));
            }
            for (int m = 0; m < market.mentors(); m++) {
                capacities.add(market.capacity(m));
            }
        }

        Market market() {
            MarketDraft draft =
                    new MarketDraft(
                            rows.size(),
                            capacities.stream().mapToInt(Integer::intValue).toArray(),
                            groupCount);
            for (int p = 0; p < rows.size(); p++) {
                int participant = p;
                if (groups.get(p) >= 0) {
                    draft.group(p, groups.get(p));
                }
                if (pins.containsKey(p)) {
                    draft.edge(p, pins.get(p).mentor(), pinScores.get(p));
                } else {
                    rows.get(p).forEach((m, score) -> draft.edge(participant, m, score));
                }
            }
            return draft.market();
        }

        Terms terms() {
            return Terms.of(1).pinning(List.copyOf(pins.values())).flooring(floors);
        }
    }

    @Test
    void isAsGoodAfterEachChangeAsSolvedAnew() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            live(
                    seed,
                    Markets.random(random, 5 + random.nextInt(30), 2 + seed % 12, 3, 0.3, 0),
                    List.of());
        }
    }

    @Test
    void keepsFloorsAndSaysByHowMuchOneIsMissed() {
        int missed = 0;
        for (int seed = 100; seed < 160; seed++) {
            Random random = new Random(seed);
            int groups = 1 + random.nextInt(3);
            List<Floor> floors = new ArrayList<>();
            for (int g = 0; g < groups; g++) {
                if (g == 0 || random.nextBoolean()) {
                    floors.add(new Floor(g, 100_000 * (3 + random.nextInt(8))));
                }
            }
            missed +=
                    live(
                            seed,
                            Markets.random(
                                    random, 5 + random.nextInt(30), 2 + seed % 12, 2, 0.3, groups),
                            floors);
        }
        assertThat(missed).isBetween(300, 3300);
    }

    /** Sixty changes, each held to a full solve; answers how often a floor could not be met. */
    private static int live(int seed, Market market, List<Floor> floors) {
        Random random = new Random(seed);
        Ledger ledger = new Ledger(market, floors);
        Standing standing =
                Standing.of(market, ledger.terms(), either(market, ledger.terms()).assignment());
        int missed = 0;
        for (int step = 0; step < 60; step++) {
            change(random, ledger, standing);
            missed += isAsGood(seed, step, ledger, standing) ? 0 : 1;
        }
        return missed;
    }

    private record Either(Assignment assignment, int missing) {}

    private static Either either(Market market, Terms terms) {
        return switch (Assigning.assign(market, terms, 1)) {
            case Assigned(Assignment found) -> new Either(found, 0);
            case FloorsUnmet(List<Shortage> shortages, Assignment nearest) ->
                    new Either(nearest, missing(shortages));
            case Refused refused -> throw new AssertionError(refused);
        };
    }

    private static int missing(List<Shortage> shortages) {
        return shortages.stream().mapToInt(Shortage::missing).sum();
    }

    private static boolean isAsGood(int seed, int step, Ledger ledger, Standing standing) {
        Market now = ledger.market();
        Either anew = either(now, ledger.terms());
        Assignment kept = standing.assignment();
        assertThat(List.of(missing(standing.shortages()), kept.matched(), kept.score()))
                .as("seed %d, step %d", seed, step)
                .isEqualTo(
                        List.of(
                                anew.missing(),
                                anew.assignment().matched(),
                                anew.assignment().score()));
        assertThat(
                        anew.missing() == 0
                                ? AssignmentCheck.flaw(now, ledger.terms(), kept)
                                : AssignmentCheck.flawOfNearest(now, ledger.terms(), kept))
                .as("seed %d, step %d", seed, step)
                .isEmpty();
        return anew.missing() == 0;
    }

    @Test
    void givesAMentorWhoTakesManyAllWhoArrive() {
        Market market = new MarketDraft(1, new int[] {1000, 1}, 0).edge(0, 1, 5).market();
        Terms terms = Terms.of(1);
        Standing standing = Standing.of(market, terms, TheBestAssignmentTest.best(market, terms));

        for (int i = 0; i < 30; i++) {
            standing.arrive(new int[] {0}, new int[] {i});
        }

        assertThat(standing.assignment().matched()).isEqualTo(31);
        assertThat(standing.mentorOf(0)).isEqualTo(1);
        for (int p = 0; p < 31; p++) {
            standing.withdraw(p);
        }
        assertThat(standing.assignment().matched()).isZero();
    }

    @Test
    void refusesWhatNamesNobodyOrIsOutOfRangeAndStaysWhatItWas() {
        Market market = new MarketDraft(1, new int[] {1}, 0).edge(0, 0, 5).market();
        Terms terms = Terms.of(1);
        Standing standing = Standing.of(market, terms, TheBestAssignmentTest.best(market, terms));

        Map<String, ThrowingCallable> refused = new TreeMap<>();
        refused.put("participant 1 is", () -> standing.withdraw(1));
        refused.put("mentor 1 is", () -> standing.forbid(0, 1));
        refused.put("score 1001 is", () -> standing.score(0, 0, 1001));
        refused.put("capacity -1 is", () -> standing.capacity(0, -1));
        refused.put("mentor -1 is", () -> standing.pin(0, -1, 3));
        refused.put("group 0 is", () -> standing.arrive(new int[0], new int[0], 0));
        refused.put("number of scores 0 is", () -> standing.change(0, new int[1], new int[0]));
        refused.put("mentor 7 is", () -> standing.arrive(new int[] {7}, new int[1]));

        refused.forEach(
                (words, change) ->
                        assertThatIllegalArgumentException()
                                .isThrownBy(change)
                                .withMessageStartingWith(words));
        assertThat(standing.assignment().mentors()).containsExactly(0);
    }

    @Test
    void isAsGoodAfterThousandsOfChangesInALargeRound() {
        Random random = new Random(5);
        Market market = Markets.regional(9, 3000, 1500, 90, 10);
        Ledger ledger = new Ledger(market, List.of());
        Standing standing =
                Standing.of(
                        market, ledger.terms(), TheBestAssignmentTest.best(market, ledger.terms()));

        for (int step = 1; step <= 4000; step++) {
            change(random, ledger, standing);
            if (step % 400 == 0) {
                Assignment anew = TheBestAssignmentTest.best(ledger.market(), ledger.terms());
                assertThat(standing.assignment().matched()).isEqualTo(anew.matched());
                assertThat(standing.assignment().score()).isEqualTo(anew.score());
            }
        }
        assertThat(AssignmentCheck.flaw(ledger.market(), ledger.terms(), standing.assignment()))
                .isEmpty();
    }

    @Test
    void staysWhatItIsWhileACopyIsTried() {
        Market market = Markets.regional(2, 100, 50, 80, 3);
        Terms terms = Terms.of(1);
        Standing standing = Standing.of(market, terms, TheBestAssignmentTest.best(market, terms));
        int[] before = standing.assignment().mentors();

        Standing copy = standing.copy();
        for (int p = 0; p < 50; p++) {
            copy.withdraw(p);
        }

        assertThat(copy.assignment().matched()).isLessThan(standing.assignment().matched());
        assertThat(standing.assignment().mentors()).containsExactly(before);
    }

    private static void change(Random random, Ledger ledger, Standing standing) {
        int p = random.nextInt(ledger.rows.size());
        int m = random.nextInt(ledger.capacities.size());
        switch (random.nextInt(9)) {
            case 0 -> {
                standing.withdraw(p);
                ledger.pins.remove(p);
                ledger.rows.get(p).clear();
                ledger.groups.set(p, -1);
            }
            case 1, 2 -> {
                Map<Integer, Integer> row = row(random, ledger);
                int group = random.nextInt(ledger.groupCount + 1) - 1;
                int number = standing.arrive(keys(row), values(row), group);
                ledger.groups.add(group);
                assertThat(number).isEqualTo(ledger.rows.size());
                ledger.rows.add(row);
            }
            case 3 -> {
                Map<Integer, Integer> row = row(random, ledger);
                standing.change(p, keys(row), values(row));
                ledger.pins.remove(p);
                ledger.rows.set(p, row);
            }
            case 4 -> {
                int with = standing.mentorOf(p);
                if (with >= 0 && !ledger.pins.containsKey(p)) {
                    standing.forbid(p, with);
                    ledger.rows.get(p).remove(with);
                }
            }
            case 5 -> {
                if (!ledger.pins.containsKey(p)) {
                    int score = random.nextInt(1001);
                    standing.score(p, m, score);
                    ledger.rows.get(p).put(m, score);
                }
            }
            case 6 -> {
                int places = random.nextInt(4);
                standing.capacity(m, places);
                ledger.capacities.set(m, places);
            }
            case 7 -> {
                int number = standing.arrive(2);
                assertThat(number).isEqualTo(ledger.capacities.size());
                ledger.capacities.add(2);
            }
            default -> {
                int with = standing.mentorOf(p);
                if (with >= 0 && !ledger.pins.containsKey(p)) {
                    int score = ledger.rows.get(p).get(with);
                    standing.pin(p, with, score);
                    ledger.pins.put(p, new Couple(p, with));
                    ledger.pinScores.put(p, score);
                    ledger.rows.get(p).clear();
                }
            }
        }
    }

    private static Map<Integer, Integer> row(Random random, Ledger ledger) {
        Map<Integer, Integer> row = new TreeMap<>();
        for (int k = random.nextInt(8); k > 0; k--) {
            row.put(random.nextInt(ledger.capacities.size()), random.nextInt(1001));
        }
        return row;
    }

    private static int[] keys(Map<Integer, Integer> row) {
        return row.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] values(Map<Integer, Integer> row) {
        return row.values().stream().mapToInt(Integer::intValue).toArray();
    }
}
