package org.handslag.platform.outbox;

/**
 * The places between two steps of the way from command to mirror, of a rebuild of mirrors, of the
 * way from a state to the journal and on into copies of it, and of a job, where a process may die.
 * The guarantee suite declares a bean that halts the process at one of them; everywhere else
 * reaching one does nothing.
 */
@FunctionalInterface
public interface Checkpoint {
    /** The places, in the order of the way. */
    enum Place {
        HINTED,
        WRITTEN,
        TERM_BEGUN,
        READ,
        SENT,
        COMMITTED,
        REMOVED,
        APPLIED,
        REACTED,
        REBUILD_ANNOUNCED,
        REBUILD_FILLED,
        REBUILD_SWAPPED,
        JOURNAL_WRITTEN,
        JOURNAL_SENT,
        JOURNAL_COMMITTED,
        COPIES_SENT,
        COPIES_COMMITTED,
        JOB_RECEIVED,
        JOB_ROW_APPLIED,
        JOB_PART_DONE
    }

    void reached(Place place);
}
