package org.handslag.platform.job;

import java.time.Instant;
import java.util.List;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Work over many aggregates, as far as it is done. Its rows lie in {@link JobPart}s.
 *
 * @param operation what it does with each row: the operation by which it was asked for
 * @param by the membership that asked for it
 * @param rows how many it has
 * @param parts how many parts these lie in
 * @param done how many parts, from the first on, are done
 * @param applied how many rows were applied
 * @param refused how many rows could not be applied after all
 */
public record Job(
        String operation,
        String by,
        State state,
        int rows,
        int parts,
        int done,
        int applied,
        int refused,
        Instant requestedAt,
        @Nullable Instant doneAt) {
    static final String KIND = "jobs";

    private static final String BEGUN = "job.begun.v1";
    private static final String PROGRESSED = "job.progressed.v1";

    /** How far it is. */
    public enum State {
        /** Its rows are being written; nobody has been told of it. */
        RECEIVED,
        RUNNING,
        DONE
    }

    /** The store of such jobs. */
    static Aggregates<Job> aggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("job", KIND, Job.class)
                        .index("state.operation", "state.by")
                        .index("state.state")
                        .unpublished());
    }

    static Decision<Job> receive(String operation, String by, int rows, Instant at) {
        int parts = (rows + JobPart.ROWS - 1) / JobPart.ROWS;
        return Decision.changed(
                new Job(operation, by, State.RECEIVED, rows, parts, 0, 0, 0, at, null),
                "job.received.v1");
    }

    /** All of its rows are there. */
    Decision<Job> begin() {
        return state == State.RECEIVED
                ? Decision.changed(
                        new Job(
                                operation,
                                by,
                                State.RUNNING,
                                rows,
                                parts,
                                done,
                                applied,
                                refused,
                                requestedAt,
                                null),
                        BEGUN)
                : Decision.unchanged();
    }

    /**
     * One more part is done; the last one ends it. Whoever comes later with the same part changes
     * nothing.
     *
     * @param part its number, from 0 on
     */
    Decision<Job> progress(int part, List<JobRow> results, Instant at) {
        if (part != done) {
            return Decision.unchanged();
        }
        int no = (int) results.stream().filter(row -> row.refused() != null).count();
        boolean last = done + 1 == parts;
        return Decision.changed(
                new Job(
                        operation,
                        by,
                        last ? State.DONE : State.RUNNING,
                        rows,
                        parts,
                        done + 1,
                        applied + results.size() - no,
                        refused + no,
                        requestedAt,
                        last ? at : null),
                PROGRESSED);
    }
}
