package org.handslag.reporting.figures.report;

import java.time.LocalDate;
import java.util.List;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * A change of the plan or its budget, by the programme's own way.
 *
 * @param version its number; 1 is what the programme began with
 * @param preparedBy the body that prepared the decision last
 * @param outcome approved, rejected or postponed; absent: nothing is decided
 * @param changes where it differs from the version it was made from
 * @param more whether it differs in more places than these
 */
public record PlanVersion(
        int version,
        State state,
        @Nullable LocalDate proposedOn,
        @Nullable LocalDate preparedOn,
        @Nullable Words preparedBy,
        @Nullable LocalDate decidedOn,
        @Nullable Words decidedBy,
        @Nullable String outcome,
        List<Change> changes,
        boolean more) {

    /** How far it had come by the day. */
    public enum State {
        PROPOSED,
        PREPARED,
        DECIDED,
        REJECTED,
        REPLACED
    }

    /**
     * One place.
     *
     * @param pointer JSON pointer into the plan
     * @param place the same in keys, where they are known
     * @param kind added, changed or removed
     * @param before what stood there, as text; absent: nothing, or not known
     * @param after what stands there then
     */
    public record Change(
            String pointer,
            @Nullable String place,
            String kind,
            @Nullable String before,
            @Nullable String after) {}
}
