package org.handslag.matching.solve.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What staff asked of a round beside the engine.
 *
 * @param revision at which revision of the solution it came in
 * @param reason a code of the caller's
 * @param by the membership that asked
 * @param cost what it brought the round; null until it is solved anew
 */
public record Adjustment(
        int revision,
        Kind kind,
        Couple pair,
        String reason,
        LocalDate on,
        String by,
        @Nullable Change cost) {
    /** What was asked. */
    public enum Kind {
        /** The two are to be a pair, whatever the rules say. */
        FORCE,
        /** The two are not to be a pair. */
        FORBID,
        /** Neither any more. */
        FREE
    }

    Adjustment costing(Change change) {
        return new Adjustment(revision, kind, pair, reason, on, by, change);
    }
}
