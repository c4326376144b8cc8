package org.handslag.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import org.handslag.platform.tenant.Tenant;

/**
 * The keys of tenants and of their people. They live in a store of their own, which is in no backup
 * of the data: a folder here; a key service in production.
 *
 * <p>What is answered is bound to the name, not to today's key: it follows rotations. A key is made
 * by the first text that is sealed under it, never by opening one.
 *
 * <p>Every method throws {@link KeysAway} where the store does not answer or lacks a key that it
 * once gave.
 */
public interface KeyProvider {
    /**
     * The key of one person. After {@link #destroy} both its operations throw {@link KeyDestroyed},
     * on other instances at the latest when their cache has run out (at most a minute).
     *
     * @param person the id of somebody of this tenant
     */
    Aead of(Tenant tenant, String person);

    /** The tenant's own key, for text that is about nobody in particular. */
    Aead of(Tenant tenant);

    /**
     * The tenant's key for lookup indexes: the same text has the same code for ever, so that this
     * key is never rotated.
     */
    Mac lookup(Tenant tenant);

    /** Whether the person's key was destroyed. */
    boolean isDestroyed(Tenant tenant, String person);

    /**
     * Destroys a person's key. What was sealed under it can never be opened again, and no key is
     * ever made for that person again. Doing it twice is doing it once.
     */
    void destroy(Tenant tenant, String person);

    /**
     * From now on texts about the person are sealed under a new key; the old ones are still opened.
     */
    void rotate(Tenant tenant, String person);

    /** A new key for the tenant, which from now on also wraps the keys of its people. */
    void rotate(Tenant tenant);

    /** A new root key, which from now on wraps the tenants' keys. */
    void rotate();
}
