package org.handslag.chaos;

import java.util.List;

/**
 * What one run came to, as it stands in the series' file.
 *
 * @param number of its schedule
 * @param faults as the schedule has them
 * @param hits how many of them struck an invocation that was open; where none did the run does not
 *     count
 * @param records how many records of its tenant topics have
 * @param duplicates how many of them repeat one before
 * @param recoverySeconds from the healing until all had caught up
 * @param seconds all of it
 * @param violations what does not hold; empty: all does
 */
record Result(
        int number,
        List<String> faults,
        int ok,
        int failed,
        int unknown,
        int hits,
        int records,
        int duplicates,
        double recoverySeconds,
        double seconds,
        List<Broken> violations) {

    /**
     * A promise that does not hold.
     *
     * @param kind its name
     * @param what where
     */
    record Broken(String kind, String what) {}

    /** Whether something was tried; a run in which something broke counts in any case. */
    boolean counts() {
        return hits > 0 || !holds();
    }

    boolean holds() {
        return violations.isEmpty();
    }

    /** How many of the violations are of these kinds. */
    long of(String... kinds) {
        return violations.stream().filter(it -> List.of(kinds).contains(it.kind())).count();
    }

    /** A line for people. */
    String line() {
        return "%4d  ok %d, failed %d, unknown %d; hits %d of %d; recovered in %.1f s; %s  (%.0f s)  %s"
                .formatted(
                        number,
                        ok,
                        failed,
                        unknown,
                        hits,
                        faults.size(),
                        recoverySeconds,
                        verdict(),
                        seconds,
                        String.join(", ", faults));
    }

    private String verdict() {
        if (!holds()) {
            return "FAILED: " + violations.size();
        }
        return counts() ? "holds" : "does not count";
    }
}
