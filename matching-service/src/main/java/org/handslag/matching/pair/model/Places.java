package org.handslag.matching.pair.model;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of a mentor's numbered places may be taken next.
 *
 * <p>A unique place alone would not keep the capacity after it has shrunk: with pairs on the places
 * 1 and 3 and a capacity of now 2, place 2 is free but must not be taken. So only as many of the
 * free places are open as people may still come, always the lowest. Whoever reads an older state
 * sees a part of what is open at present, so that two who decide at the same time can never take
 * more together than may come.
 */
public final class Places {
    private Places() {}

    /**
     * The open places, to be tried in this order.
     *
     * @param capacity how many people the mentor takes at once
     * @param taken the places of the mentor's live pairs
     */
    public static List<Integer> open(int capacity, Collection<Integer> taken) {
        return IntStream.rangeClosed(1, capacity)
                .boxed()
                .filter(place -> !taken.contains(place))
                .limit(Math.max(0, capacity - taken.size()))
                .toList();
    }
}
