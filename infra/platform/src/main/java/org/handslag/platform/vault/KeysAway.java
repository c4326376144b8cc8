package org.handslag.platform.vault;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The store of keys does not answer, or lacks a key that it once gave. It is treated as a database
 * that is away: callers get 503, consumers try the batch again.
 */
public final class KeysAway extends DataAccessResourceFailureException {
    private static final long serialVersionUID = 1L;

    /** The store failed for this reason. */
    public KeysAway(String what, Throwable cause) {
        super(what, cause);
    }

    /** The store is there, but not what it must have. */
    public KeysAway(String what) {
        super(what);
    }
}
