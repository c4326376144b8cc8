package org.handslag.platform.vault;

import java.security.GeneralSecurityException;

/**
 * The key was destroyed, or the tenant's: what was sealed under it is gone, and no other is made.
 */
public final class KeyDestroyed extends GeneralSecurityException {
    private static final long serialVersionUID = 1L;

    /** Says no more: not whose key it was. */
    public KeyDestroyed() {
        super("the key was destroyed");
    }
}
