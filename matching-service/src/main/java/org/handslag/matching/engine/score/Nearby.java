package org.handslag.matching.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mentors by place and by the first digits of their occupations, so that whom the policy puts too
 * far from somebody in either way is never looked at.
 */
final class Nearby {
    private static final int ANYWHERE = 1;
    private static final int MENTOR_BITS = Possible.MENTOR_BITS;

    /** As many bits as mentors' numbers: leading digits are told apart by who has them. */
    private static final int PREFIX_BITS = 22;

    private final Codes people;
    private final int mentors;
    private final boolean byPlace;
    private final int digits;
    private final Map<Long, Integer> prefixes = new HashMap<>();

    /** Who lives at or travels to a place. */
    private final Index meeting = new Index();

    /** Who lives there. */
    private final Index living = new Index();

    /**
     * Mentors for these people.
     *
     * @param byPlace whether the two must be able to meet
     * @param digits how many leading digits of an occupation they must share, 0: none
     */
    Nearby(Codes people, Codes mentors, boolean byPlace, int digits) {
        this.people = people;
        this.mentors = mentors.size();
        this.byPlace = byPlace;
        this.digits = digits;
        for (int m = 0; m < this.mentors; m++) {
            for (long prefix : prefixes(mentors, m)) {
                int number = prefixes.computeIfAbsent(prefix, any -> prefixes.size());
                int home = byPlace ? mentors.town(m) : ANYWHERE;
                if (home != 0) {
                    meeting.add(key(home, number), m);
                    living.add(key(home, number), m);
                }
                for (int each : byPlace ? mentors.reach(m) : new int[0]) {
                    meeting.add(key(each, number), m);
                }
            }
        }
        meeting.sort();
        living.sort();
    }

    /** Mentors from one number up to before another. */
    private record Range(int[] in, int from, int to) {}

    private static final class Index {
        private long[] entry = new long[1024];
        private int size;
        private final Map<Long, Range> ranges = new HashMap<>();

        void add(long key, int mentor) {
            if (size == entry.length) {
                entry = Arrays.copyOf(entry, size * 2);
            }
            entry[size++] = key << MENTOR_BITS | mentor;
        }

        /** No more is added. */
        void sort() {
            long[] sorted = Arrays.stream(entry, 0, size).sorted().distinct().toArray();
            int[] mentors = new int[sorted.length];
            int from = 0;
            for (int i = 0; i < sorted.length; i++) {
                mentors[i] = (int) sorted[i] & Possible.MENTOR;
                long key = sorted[i] >>> MENTOR_BITS;
                if (i + 1 == sorted.length || sorted[i + 1] >>> MENTOR_BITS != key) {
                    ranges.put(key, new Range(mentors, from, i + 1));
                    from = i + 1;
                }
            }
            entry = new long[0];
        }
    }

    private static long key(int place, int prefix) {
        return (long) place << PREFIX_BITS | prefix;
    }

    private long[] prefixes(Codes codes, int person) {
        return digits == 0 ? new long[1] : codes.prefixes(person, digits);
    }

    /** For one thread. */
    Search search() {
        return new Search();
    }

    /** Looks for one participant after the other. */
    final class Search {
        private final int[] seen = new int[mentors];
        private final int[] merged = new int[mentors];
        private final List<Range> ranges = new ArrayList<>();
        private int[] found = merged;
        private int from;
        private int to;

        /** Looks; {@link #at} has whom it found, each mentor once, in order. */
        int of(int participant) {
            ranges.clear();
            for (long each : prefixes(people, participant)) {
                int prefix = prefixes.getOrDefault(each, -1);
                if (prefix < 0) {
                    continue;
                }
                if (!byPlace) {
                    look(meeting, key(ANYWHERE, prefix));
                    continue;
                }
                if (people.town(participant) != 0) {
                    look(meeting, key(people.town(participant), prefix));
                }
                for (int place : people.reach(participant)) {
                    look(living, key(place, prefix));
                }
            }
            if (ranges.size() == 1) {
                found = ranges.getFirst().in();
                from = ranges.getFirst().from();
                to = ranges.getFirst().to();
            } else {
                merge(participant + 1);
            }
            return to - from;
        }

        int at(int index) {
            return found[from + index];
        }

        private void look(Index index, long key) {
            Range range = index.ranges.get(key);
            if (range != null) {
                ranges.add(range);
            }
        }

        private void merge(int stamp) {
            found = merged;
            from = 0;
            to = 0;
            for (Range each : ranges) {
                for (int i = each.from(); i < each.to(); i++) {
                    int mentor = each.in()[i];
                    if (seen[mentor] != stamp) {
                        seen[mentor] = stamp;
                        merged[to++] = mentor;
                    }
                }
            }
            Arrays.sort(merged, 0, to);
        }
    }
}
