package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a mentor should meet all own participants of a cohort: from the first day on
 * which two pairs are in their periods to the last day of the last of them.
 *
 * @param pairs all the mentor's pairs in the cohort that have started
 * @param from the first day on which two of them are in their periods
 */
record JointPeriod(List<PairPeriod> pairs, LocalDate from) implements Period {
    /** How many of a mentor's pairs must be there for a joint meeting. */
    static final int JOINT = 2;

    JointPeriod {
        pairs = List.copyOf(pairs);
    }

    /** Empty where there never are two at a time. */
    static Optional<JointPeriod> of(List<PairPeriod> pairs) {
        return pairs.stream()
                .map(PairPeriod::from)
                .sorted()
                .filter(day -> enough(pairs, pair -> pair.covers(day)))
                .findFirst()
                .map(from -> new JointPeriod(pairs, from));
    }

    @Override
    public @Nullable LocalDate to() {
        return pairs.stream().anyMatch(pair -> pair.to() == null) ? null : until();
    }

    @Override
    public LocalDate until() {
        return pairs.stream().map(PairPeriod::until).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Two pairs that went on to the end are enough to owe what both were to do. */
    @Override
    public boolean cutShort() {
        return !enough(pairs, pair -> !pair.cutShort());
    }

    @Override
    public boolean meetsOn(LocalDate day) {
        return enough(pairs, pair -> pair.meetsOn(day));
    }

    @Override
    public boolean meetsThroughout(LocalDate first, LocalDate last) {
        return enough(pairs, pair -> pair.meetsThroughout(first, last));
    }

    private static boolean enough(List<PairPeriod> pairs, Predicate<PairPeriod> there) {
        return pairs.stream().filter(there).count() >= JOINT;
    }
}
