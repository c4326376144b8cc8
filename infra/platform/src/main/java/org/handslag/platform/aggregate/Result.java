package org.handslag.platform.aggregate;

import org.handslag.platform.decision.Refusal;

/** What became of a command. */
public sealed interface Result<S> {

    /**
     * The command is in the database, with its event.
     *
     * @param stored the aggregate after it, or after a later command where this is a repetition
     * @param created whether the command made the aggregate
     * @param version the version this command led to; for a repetition, the one it led to the first
     *     time
     */
    record Written<S>(Stored<S> stored, boolean created, long version) implements Result<S> {}

    /** The model said no; nothing was written. */
    record Refused<S>(Refusal refusal) implements Result<S> {}
}
