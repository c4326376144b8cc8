package org.handslag.benchmark.run;

import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long many calls took, to three digits; any number of threads may record. */
public final class Timings {
    private static final int DIGITS = 3;

    private final Histogram micros = new ConcurrentHistogram(DIGITS);

    /** Records one call's time; what is under a microsecond counts as one. */
    public void record(long nanos) {
        micros.recordValue(Math.max(1, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    /** Records what others have recorded, too. */
    public void add(Timings others) {
        micros.add(others.micros);
    }

    /** How many were recorded. */
    public long count() {
        return micros.getTotalCount();
    }

    /** The time within which this share of the calls was done, in percent; 100 is the longest. */
    public double millis(double percent) {
        return micros.getValueAtPercentile(percent) / 1e3;
    }

    /** Count, p50, p99 and longest, as columns of a row. */
    public SequencedMap<String, Object> columns() {
        return Results.columns(
                "count",
                count(),
                "p50Millis",
                millis(50),
                "p99Millis",
                millis(99),
                "maxMillis",
                millis(100));
    }
}
