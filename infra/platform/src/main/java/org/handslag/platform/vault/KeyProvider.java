package org.handslag.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import org.handslag.platform.tenant.Tenant;

/**
 * The keys of tenants and of their people. They live in a store of their own, which is in no backup
 * of the data: a folder here; a key service in production. What a service of keys must do to take
 * the folder's place is in decision 0009: a bean of this type does it.
 *
 * <p>What is answered is bound to the name, not to today's key: it follows rotations, which are the
 * store's own business. A key is made by the first text that is sealed under it, never by opening
 * one. Names are a tenant's key and the id of a person, never more.
 *
 * <p>Every method but {@link #answers} throws {@link KeysAway} where the store does not answer or
 * lacks a key that it once gave; what is answered does so at each use.
 */
public interface KeyProvider {
    /** Whether the store can be used now; asked often, so it must be cheap. */
    boolean answers();

    /**
     * The key of one person. After {@link #destroy} both its operations throw {@link KeyDestroyed}:
     * at once on the instance that was asked to, on others at the latest when they no longer hold
     * it (at most a minute). An erasure asks every instance.
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
     * ever made for that person again; what this instance holds of it is forgotten. Doing it twice
     * is doing it once, on the store and on each instance.
     */
    void destroy(Tenant tenant, String person);

    /**
     * Destroys the tenant's own key, and with it all that it wraps: the keys of its people and its
     * lookup key. What was sealed for the tenant can never be opened again, and no key is ever made
     * for it again; what this instance holds is forgotten. Doing it twice is doing it once, and
     * cheap: every instance does it for each tenant that has left, and again at each start.
     */
    void destroy(Tenant tenant);
}
