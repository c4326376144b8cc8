package org.handslag.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an assignment must keep to, besides the market.
 *
 * @param minimumScore edges below it do not count, 0 to 1000
 * @param pins running pairs: they stay, and take a place each, also where the market has no such
 *     edge any more (they then add no score) or the capacity has shrunk below them
 * @param forbidden pairs that must not come about
 * @param floors how much of a group must be matched at least
 * @param seed decides between people with equal data, and nothing else
 */
public record Terms(
        int minimumScore, List<Couple> pins, Set<Couple> forbidden, List<Floor> floors, long seed) {

    /** Copies what is mutable. */
    public Terms {
        pins = List.copyOf(pins);
        forbidden = Set.copyOf(forbidden);
        floors = List.copyOf(floors);
    }

    /** A participant and a mentor. */
    public record Couple(int participant, int mentor) {}

    /**
     * A floor.
     *
     * @param group which group
     * @param rate the share that must be matched, in millionths of the group's size, rounded up
     */
    public record Floor(int group, int rate) {
        /** So many of the group's people must be matched at least. */
        public int of(int size) {
            return (int) ((size * (long) rate + 999_999) / 1_000_000);
        }
    }

    /** Nothing but a seed. */
    public static Terms of(long seed) {
        return new Terms(0, List.of(), Set.of(), List.of(), seed);
    }

    /** The same with other pins. */
    public Terms pinning(List<Couple> couples) {
        return new Terms(minimumScore, couples, forbidden, floors, seed);
    }

    /** The same with other forbidden pairs. */
    public Terms forbidding(Set<Couple> couples) {
        return new Terms(minimumScore, pins, couples, floors, seed);
    }

    /** The same with other floors. */
    public Terms flooring(List<Floor> others) {
        return new Terms(minimumScore, pins, forbidden, others, seed);
    }

    /** The same with another minimum score. */
    public Terms atLeast(int score) {
        return new Terms(score, pins, forbidden, floors, seed);
    }

    /** The market without what the terms exclude: only free places and allowed edges. */
    public Market open(Market market) {
        if (pins.isEmpty() && forbidden.isEmpty() && minimumScore == 0) {
            return market;
        }
        boolean[] pinned = new boolean[market.participants()];
        int[] left = new int[market.mentors()];
        for (int m = 0; m < left.length; m++) {
            left[m] = market.capacity(m);
        }
        for (Couple pin : pins) {
            pinned[pin.participant()] = true;
            left[pin.mentor()] = Math.max(0, left[pin.mentor()] - 1);
        }
        long[] excluded =
                forbidden.stream()
                        .mapToLong(each -> pair(each.participant(), each.mentor()))
                        .sorted()
                        .toArray();
        return market.keeping(
                        (p, m, score) ->
                                !pinned[p]
                                        && score >= minimumScore
                                        && (excluded.length == 0
                                                || Arrays.binarySearch(excluded, pair(p, m)) < 0))
                .withCapacities(left);
    }

    private static long pair(int participant, int mentor) {
        return (long) participant << 32 | mentor;
    }

    /** What of this the market does not fit; empty: nothing. */
    public List<Problem> problems(Market market) {
        List<Problem> found = new ArrayList<>();
        if (minimumScore < 0 || minimumScore > Market.TOP) {
            found.add(new Problem(Problem.Code.SCORE_OUT_OF_RANGE, -1, minimumScore));
        }
        Set<Integer> pinned = new HashSet<>();
        for (Couple pin : pins) {
            inside(pin, market, found);
            if (!pinned.add(pin.participant())) {
                found.add(new Problem(Problem.Code.PINNED_TWICE, pin.participant(), pin.mentor()));
            }
        }
        forbidden.forEach(couple -> inside(couple, market, found));
        Set<Integer> floored = new HashSet<>();
        for (Floor floor : floors) {
            if (floor.group() < 0 || floor.group() >= market.groups()) {
                found.add(new Problem(Problem.Code.NO_SUCH_GROUP, floor.group(), floor.rate()));
            }
            if (floor.rate() < 0 || floor.rate() > 1_000_000) {
                found.add(
                        new Problem(Problem.Code.FLOOR_OUT_OF_RANGE, floor.group(), floor.rate()));
            }
            if (!floored.add(floor.group())) {
                found.add(new Problem(Problem.Code.FLOOR_TWICE, floor.group(), floor.rate()));
            }
        }
        return found;
    }

    private static void inside(Couple couple, Market market, List<Problem> found) {
        if (couple.participant() < 0 || couple.participant() >= market.participants()) {
            found.add(
                    new Problem(
                            Problem.Code.NO_SUCH_PARTICIPANT,
                            couple.participant(),
                            couple.mentor()));
        } else if (couple.mentor() < 0 || couple.mentor() >= market.mentors()) {
            found.add(
                    new Problem(
                            Problem.Code.NO_SUCH_MENTOR, couple.participant(), couple.mentor()));
        }
    }
}
