package org.handslag.platform.vault;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The store of keys does not answer, or lacks a key that it once gave. It is treated as a database
 * that is away: callers get 503, consumers try the batch again.
 */
public final class KeysAway extends DataAccessResourceFailureException {
    private static final long serialVersionUID = 1L;

    KeysAway(String what, Throwable cause) {
        super(what, cause);
    }

    KeysAway(String what) {
        super(what);
    }
}
