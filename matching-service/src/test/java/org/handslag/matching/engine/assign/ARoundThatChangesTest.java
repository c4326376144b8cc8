package org.handslag.matching.engine.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.MarketDraft;
import org.handslag.matching.engine.Markets;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.check.AssignmentCheck;
import org.junit.jupiter.api.Test;

class ARoundThatChangesTest {
    /** The same round, kept in the simplest way there is. */
    private static final class Ledger {
        final List<Map<Integer, Integer>> rows = new ArrayList<>();
        final List<Integer> capacities = new ArrayList<>();
        final Map<Integer, Couple> pins = new TreeMap<>();
        final Map<Integer, Integer> pinScores = new HashMap<>();

        Ledger(Market market) {
            for (int p = 0; p < market.participants(); p++) {
                Map<Integer, Integer> row = new TreeMap<>();
                for (int e = market.first(p); e < market.first(p + 1); e++) {
                    row.put(market.mentor(e), market.score(e));
                }
                rows.add(row);
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
                            0);
            for (int p = 0; p < rows.size(); p++) {
                int participant = p;
                if (pins.containsKey(p)) {
                    draft.edge(p, pins.get(p).mentor(), pinScores.get(p));
                } else {
                    rows.get(p).forEach((m, score) -> draft.edge(participant, m, score));
                }
            }
            return draft.market();
        }

        Terms terms() {
            return Terms.of(1).pinning(List.copyOf(pins.values()));
        }
    }

    @Test
    void isAsGoodAfterEachChangeAsSolvedAnew() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Market market =
                    Markets.random(random, 5 + random.nextInt(30), 2 + seed % 12, 3, 0.3, 0);
            Ledger ledger = new Ledger(market);
            Standing standing =
                    Standing.of(
                            market,
                            ledger.terms(),
                            TheBestAssignmentTest.best(market, ledger.terms()));
            for (int step = 0; step < 60; step++) {
                change(random, ledger, standing);
                Market now = ledger.market();
                Assignment anew = TheBestAssignmentTest.best(now, ledger.terms());
                Assignment kept = standing.assignment();
                assertThat(List.of(kept.matched(), kept.score()))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(List.of(anew.matched(), anew.score()));
                assertThat(AssignmentCheck.flaw(now, ledger.terms(), kept))
                        .as("seed %d, step %d", seed, step)
                        .isEmpty();
            }
        }
    }

    @Test
    void isAsGoodAfterThousandsOfChangesInALargeRound() {
        Random random = new Random(5);
        Market market = Markets.regional(9, 3000, 1500, 90, 10);
        Ledger ledger = new Ledger(market);
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
            }
            case 1, 2 -> {
                Map<Integer, Integer> row = row(random, ledger);
                int number = standing.arrive(keys(row), values(row));
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
