package org.handslag.chaos;

import java.util.List;

/**
 * What a series came to.
 *
 * @param runs how many count
 * @param idle how many do not: no fault struck an open invocation
 * @param lost acknowledged writes of which something is missing
 * @param order aggregates whose records are not in order
 * @param mirrors documents of mirrors that differ from their source
 * @param other violations of other kinds
 * @param duplicatesPerMille of all records
 * @param recoveryP50 in seconds, and so on
 */
record Summary(
        int runs,
        int idle,
        int failedRuns,
        long ok,
        long failed,
        long unknown,
        int hits,
        long lost,
        long order,
        long mirrors,
        long other,
        double duplicatesPerMille,
        double recoveryP50,
        double recoveryP95,
        double recoveryMax) {

    static Summary of(List<Result> results) {
        List<Result> counted = results.stream().filter(Result::counts).toList();
        double[] recoveries =
                counted.stream().mapToDouble(Result::recoverySeconds).sorted().toArray();
        long all = counted.stream().mapToLong(it -> it.violations().size()).sum();
        long lost = counted.stream().mapToLong(it -> it.of("LOST")).sum();
        long order = counted.stream().mapToLong(it -> it.of("ORDER")).sum();
        long mirrors = counted.stream().mapToLong(it -> it.of("MIRROR")).sum();
        long records = counted.stream().mapToLong(Result::records).sum();
        long duplicates = counted.stream().mapToLong(Result::duplicates).sum();
        return new Summary(
                counted.size(),
                results.size() - counted.size(),
                (int) counted.stream().filter(it -> !it.holds()).count(),
                counted.stream().mapToLong(Result::ok).sum(),
                counted.stream().mapToLong(Result::failed).sum(),
                counted.stream().mapToLong(Result::unknown).sum(),
                counted.stream().mapToInt(Result::hits).sum(),
                lost,
                order,
                mirrors,
                all - lost - order - mirrors,
                records == 0 ? 0 : 1000.0 * duplicates / records,
                rank(recoveries, 0.5),
                rank(recoveries, 0.95),
                rank(recoveries, 1));
    }

    /** The nearest rank; nought where there is none. */
    private static double rank(double[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    boolean holds() {
        return failedRuns == 0;
    }

    /** For people. */
    String text() {
        return """
               %d runs (%d more did not count), %d failed
               writes and reads: %d ok, %d failed, %d unknown; %d faults struck an open one
               lost %d, order %d, differing mirrors %d, other violations %d
               duplicates delivered %.2f per mille
               recovery: p50 %.1f s, p95 %.1f s, max %.1f s"""
                .formatted(
                        runs,
                        idle,
                        failedRuns,
                        ok,
                        failed,
                        unknown,
                        hits,
                        lost,
                        order,
                        mirrors,
                        other,
                        duplicatesPerMille,
                        recoveryP50,
                        recoveryP95,
                        recoveryMax);
    }
}
