package org.handslag.matching.engine.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.BruteForce;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Markets;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.check.AssignmentCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The properties that hold for the solver must not hold for one with a mistake. */
class ABrokenSolverTest {
    private static final int MARKETS = 2_000;

    static List<Mutant> few() {
        return List.of(
                new Mutant("Seating.java", "net.price[mentor] += (int) rise", "int none = 0"),
                new Mutant("Auction.java", "second - best", "second - best + 1"),
                new Mutant("Mirror.java", "out - pays", "out - pays + 1"),
                new Mutant("Vacating.java", "-= (int) drop", "-= (int) drop - 1"));
    }

    static List<Mutant> many() {
        return List.of(
                new Mutant("Seating.java", "far - net.cost[each] - price", "far - price"),
                new Mutant(
                        "Seating.java", "far < net.distance[mentor]", "far > net.distance[mentor]"),
                new Mutant("Seating.java", "offset + out < best", "offset + out > best"),
                new Mutant("Seating.java", "best - net.distance[mentor]", "best - 1"),
                new Mutant("Seating.java", "net.viaCost[mentor] = cost", "net.viaCost[mentor] = 0"),
                new Mutant("Auction.java", "bids[room] >>> 32", "bids[0] >>> 32"),
                new Mutant("Auction.java", "net.at[net.seat[s]] = Network.OUT", "int none = s"),
                new Mutant(
                        "Network.java",
                        "load[mentor] < capacity[mentor]",
                        "load[mentor] <= capacity[mentor]"),
                new Mutant("Mirror.java", "cost + mirrored.price", "mirrored.price"),
                new Mutant("Floors.java", "size[i] - floors.get(i).of(size[i])", "size[i]"),
                new Mutant("Floors.java", "2L * out", "out"),
                new Mutant("Parting.java", "root[high] = top", "root[high] = high"),
                new Mutant("Assigning.java", "Market.TOP - net.cost[i]", "Market.TOP"),
                new Mutant(
                        "Solving.java", "seating.seat(p, out)", "seating.seat(p, out / 1000000)"),
                new Mutant(
                        "Quotas.java", "size[allowance] - floors", "size[allowance] + 1 - floors"),
                new Mutant("KnownBy.java", "known.add(net, p)", "known.add(net, 0)"),
                new Mutant(
                        "Vacating.java", "net.cost[p] + (long) net.price[old]", "net.price[old]"),
                new Mutant("Vacating.java", "endCost = cost", "endCost = 0"),
                new Mutant("Standing.java", "disallow(participant);", ";"));
    }

    @Test
    void isNotSeenWhereNoneIs() {
        assertThat(isRed(Mutant.NONE)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("few")
    void isSeen(Mutant mutant) {
        assertThat(isRed(mutant)).isTrue();
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("many")
    void isSeenWhereverTheMistakeIs(Mutant mutant) {
        assertThat(isRed(mutant)).isTrue();
    }

    /** A wrong answer, an exception, or none within a while. */
    private static boolean isRed(Mutant mutant) {
        Class<?> solver = mutant.load("Assigning");
        AtomicBoolean red = new AtomicBoolean(true);
        Thread trying = Thread.ofPlatform().daemon().start(() -> red.set(!isRight(solver)));
        try {
            trying.join(Duration.ofSeconds(60));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return red.get();
    }

    private static boolean isRight(Class<?> solver) {
        try {
            for (int seed = 0; seed < MARKETS; seed++) {
                Random random = new Random(seed);
                Market market = Markets.tiny(random);
                Terms terms = Markets.terms(random, market);
                if (!isBest(market, terms, found(solver, market, terms))
                        || seed % 3 == 0 && !staysBest(solver, random, market, terms)) {
                    return false;
                }
            }
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The best where floors can be met, and as near to them as can be where not. */
    private static boolean isBest(Market market, Terms terms, Assignment found) {
        long[] best = BruteForce.best(market, terms);
        return best[1] == found.matched()
                && best[2] == found.score()
                && (best[0] == 0
                        ? AssignmentCheck.flaw(market, terms, found).isEmpty()
                        : AssignmentCheck.flawOfNearest(market, terms, found).isEmpty());
    }

    private static Assignment found(Class<?> solver, Market market, Terms terms)
            throws ReflectiveOperationException {
        Object outcome =
                open(solver, "assign", Market.class, Terms.class, int.class)
                        .invoke(null, market, terms, 1);
        String answer =
                outcome.getClass().getSimpleName().equals("Assigned") ? "assignment" : "nearest";
        return (Assignment) open(outcome.getClass(), answer).invoke(outcome);
    }

    /** Everybody withdraws in turn, and comes back. */
    private static boolean staysBest(Class<?> solver, Random random, Market market, Terms terms)
            throws ReflectiveOperationException {
        Terms free = terms.pinning(List.of()).atLeast(0);
        Class<?> type = sibling(solver, "Standing");
        Object standing =
                open(type, "of", Market.class, Terms.class, Assignment.class)
                        .invoke(null, market, free, found(solver, market, free));
        Method change = open(type, "change", int.class, int[].class, int[].class);
        Method now = open(type, "assignment");
        boolean[] away = new boolean[market.participants()];
        for (int step = 0; step < 6 && away.length > 0; step++) {
            int p = random.nextInt(away.length);
            away[p] = !away[p];
            int[] edges = away[p] ? new int[0] : row(market, free, p);
            change.invoke(
                    standing,
                    p,
                    Arrays.stream(edges).map(market::mentor).toArray(),
                    Arrays.stream(edges).map(market::score).toArray());
            Market rest = market.keeping((who, mentor, score) -> !away[who]);
            if (!isBest(rest, free, (Assignment) now.invoke(standing))) {
                return false;
            }
        }
        return true;
    }

    private static int[] row(Market market, Terms terms, int participant) {
        Market open = terms.open(market);
        int[] row = new int[open.first(participant + 1) - open.first(participant)];
        for (int i = 0; i < row.length; i++) {
            row[i] = market.edge(participant, open.mentor(open.first(participant) + i));
        }
        return row;
    }

    private static Class<?> sibling(Class<?> of, String name) throws ClassNotFoundException {
        return of.getClassLoader().loadClass(of.getPackageName() + "." + name);
    }

    private static Method open(Class<?> type, String name, Class<?>... parameters)
            throws NoSuchMethodException {
        Method method = type.getMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }
}
