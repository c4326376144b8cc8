package org.handslag.benchmark.matching;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.handslag.benchmark.matching.Instance.Kind;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.assign.Assigning;
import org.handslag.matching.engine.assign.Outcome.Assigned;
import org.handslag.matching.engine.assign.Standing;
import org.handslag.matching.engine.check.AssignmentCheck;

/**
 * Changes in the middle of a round of 100,000, by kind: somebody withdraws and comes back, a pair
 * declines, a score changes, a mentor takes more or fewer. CPU time of the thread, so that what
 * else the machine does is not counted. In the end the answer is held to a full solve of what the
 * market has become.
 */
final class ChangesBench {
    private static final int PARTICIPANTS = 100_000;
    private static final int WARMING = 20_000;
    private static final int CHANGES = 40_000;

    private enum Change {
        WITHDRAWAL,
        ARRIVAL,
        REFUSAL,
        SCORE,
        CAPACITY
    }

    private final Market market;
    private final ChangedMarket changed;
    private final Standing standing;
    private final Random random = new Random(7);

    private ChangesBench(Market market) {
        this.market = market;
        this.changed = new ChangedMarket(market);
        Terms terms = Terms.of(1);
        Assignment found = ((Assigned) Assigning.assign(market, terms, 1)).assignment();
        this.standing = Standing.of(market, terms, found);
    }

    /** Measures, prints, and says whether all answers were equal to a full solve in the end. */
    static boolean measure(boolean json, PrintStream out) {
        boolean equal = true;
        for (Kind kind : new Kind[] {Kind.AMPLE, Kind.SCARCE}) {
            Instance instance = Instance.of(PARTICIPANTS, PARTICIPANTS / 2, kind, 1);
            System.err.printf("measuring changes of %s ...%n", instance.name());
            ChangesBench bench = new ChangesBench(instance.market());
            bench.run(instance.name(), json, out);
            equal &= bench.isEqual(instance.name(), json, out);
        }
        return equal;
    }

    private boolean isEqual(String name, boolean json, PrintStream out) {
        Market now = changed.market();
        Terms terms = Terms.of(1);
        Assignment anew = ((Assigned) Assigning.assign(now, terms, 1)).assignment();
        Assignment kept = standing.assignment();
        boolean equal =
                kept.matched() == anew.matched()
                        && kept.score() == anew.score()
                        && AssignmentCheck.flaw(now, terms, kept).isEmpty();
        out.printf(
                Locale.ROOT,
                json
                        ? "{\"size\":\"%s\",\"changes\":%d,\"matched\":%d,\"score\":%d,"
                                + "\"equalToFullSolve\":%b}%n"
                        : "%s: after %d changes %d matched with %d points, equal to a full solve: %b%n",
                name,
                WARMING + CHANGES,
                kept.matched(),
                kept.score(),
                equal);
        return equal;
    }

    private void run(String name, boolean json, PrintStream out) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        Change[] kinds = Change.values();
        double[][] times = new double[kinds.length][CHANGES / kinds.length];
        for (int i = -WARMING; i < CHANGES; i++) {
            Change kind = kinds[Math.floorMod(i, kinds.length)];
            Runnable change = change(kind);
            long start = clock.getCurrentThreadCpuTime();
            change.run();
            if (i >= 0) {
                times[kind.ordinal()][i / kinds.length] =
                        (clock.getCurrentThreadCpuTime() - start) / 1e3;
            }
        }
        for (Change kind : kinds) {
            double[] sorted = times[kind.ordinal()];
            Arrays.sort(sorted);
            out.printf(
                    Locale.ROOT,
                    json
                            ? "{\"size\":\"%s\",\"change\":\"%s\",\"medianMicros\":%.1f,"
                                    + "\"p90Micros\":%.1f,\"p99Micros\":%.1f,\"maxMicros\":%.1f}%n"
                            : "%s, %s: median %.1f, p90 %.1f, p99 %.1f, max %.1f microseconds%n",
                    name,
                    kind.name().toLowerCase(Locale.ROOT),
                    sorted[sorted.length / 2],
                    sorted[sorted.length * 9 / 10],
                    sorted[sorted.length * 99 / 100],
                    sorted[sorted.length - 1]);
        }
    }

    /** Everything is prepared before the clock starts. */
    private Runnable change(Change kind) {
        int participant = random.nextInt(market.participants());
        int mentor = random.nextInt(market.mentors());
        int with = standing.mentorOf(participant);
        return switch (kind) {
            case WITHDRAWAL -> {
                changed.withdraw(participant);
                yield () -> standing.withdraw(participant);
            }
            case ARRIVAL -> {
                changed.arrive(participant, market);
                int[] possible = changed.mentorsOf(participant).clone();
                int[] scores = changed.scoresOf(participant).clone();
                // In the place of one who may have withdrawn, so that the round keeps its size.
                yield () -> standing.change(participant, possible, scores);
            }
            case REFUSAL -> {
                if (with < 0) {
                    yield () -> {};
                }
                changed.score(participant, with, -1);
                yield () -> standing.forbid(participant, with);
            }
            case SCORE -> {
                int score = random.nextInt(Market.TOP + 1);
                if (with < 0) {
                    yield () -> {};
                }
                changed.score(participant, with, score);
                yield () -> standing.score(participant, with, score);
            }
            case CAPACITY -> {
                int places = Math.max(0, market.capacity(mentor) + random.nextInt(3) - 1);
                changed.capacity(mentor, places);
                yield () -> standing.capacity(mentor, places);
            }
        };
    }
}
