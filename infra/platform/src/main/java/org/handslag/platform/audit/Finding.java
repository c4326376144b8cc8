package org.handslag.platform.audit;

/**
 * Where a chain is not what it was.
 *
 * @param chain {@code <service>/<instance>/<start>}
 * @param number the first entry that is concerned
 */
public record Finding(String chain, long number, What what) {
    /** What happened to it. */
    public enum What {
        /** The entry is not what its hash, the next entry or a head says; or it changed places. */
        ALTERED,
        /** Entries are gone from here on until the next that is there. */
        REMOVED,
        /** The chain was longer: everything from here on is gone. */
        END_REMOVED,
        /** All of the chain is gone. */
        CHAIN_REMOVED,
        /** An entry that does not belong here. */
        ADDED,
        /** The topic knows nothing of the chain. */
        HEAD_MISSING
    }
}
