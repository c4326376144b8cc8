package org.handslag.platform.vault;

import static org.handslag.platform.vault.FiledKeys.attempt;
import static org.handslag.platform.vault.FiledKeys.personKey;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * Keys in a folder that several processes share: who writes holds a lock, who reads needs none. See
 * {@link FiledKeys} for what lies where.
 */
final class KeyFolder implements KeyProvider {
    private final FiledKeys files;
    private final FolderRotation rotation;
    private final ShortCache<String, Aead> sealers;

    /**
     * The folder is not touched before {@link #open} or the first use.
     *
     * @throws IllegalArgumentException where the settings name no folder
     */
    KeyFolder(VaultSettings settings) {
        @Nullable Path folder = settings.folder();
        if (folder == null) {
            throw new IllegalArgumentException("handslag.vault.folder must say where keys are");
        }
        this.files = new FiledKeys(folder, settings);
        this.rotation = new FolderRotation(files);
        this.sealers = new ShortCache<>(settings.cacheLife(), settings.cacheSize());
    }

    /**
     * Makes the folder and its root key where there is none: when a service starts, and never
     * later, so that a folder which goes away under a running service is not replaced by an empty
     * one.
     */
    KeyFolder open() {
        return attempt(
                () -> {
                    files.open();
                    return this;
                });
    }

    @Override
    public boolean answers() {
        return files.answers();
    }

    /** Whether there is a key of this person that was not destroyed. */
    boolean has(Tenant tenant, String person) {
        return FiledKeys.isSafe(person)
                && attempt(
                        () ->
                                files.isThere(tenant, personKey(person))
                                        && !files.isDestroyed(tenant, personKey(person)));
    }

    /** The tenants that have keys; those whose keys were destroyed have none. */
    List<Tenant> tenants() {
        return attempt(
                () -> {
                    List<Tenant> having = new ArrayList<>();
                    for (Tenant each : files.tenants()) {
                        if (!files.isDestroyed(each, FiledKeys.OWN)) {
                            having.add(each);
                        }
                    }
                    return having;
                });
    }

    @Override
    public Aead of(Tenant tenant, String person) {
        return sealer(tenant, personKey(person));
    }

    @Override
    public Aead of(Tenant tenant) {
        return sealer(tenant, FiledKeys.OWN);
    }

    /** Looks the key up at each use, and once more where a text was sealed by a newer one. */
    private Aead sealer(Tenant tenant, String key) {
        return new Aead() {
            @Override
            public byte[] encrypt(byte[] plain, byte @Nullable [] about)
                    throws GeneralSecurityException {
                return primitive(tenant, key, true).encrypt(plain, about);
            }

            @Override
            public byte[] decrypt(byte[] sealed, byte @Nullable [] about)
                    throws GeneralSecurityException {
                try {
                    return primitive(tenant, key, false).decrypt(sealed, about);
                } catch (KeyDestroyed gone) {
                    throw gone;
                } catch (GeneralSecurityException older) {
                    forget(tenant, key);
                    return primitive(tenant, key, false).decrypt(sealed, about);
                }
            }
        };
    }

    private Aead primitive(Tenant tenant, String key, boolean make)
            throws GeneralSecurityException {
        return sealers.get(
                FiledKeys.name(tenant, key),
                () -> Keysets.primitive(files.keyset(tenant, key, make), Aead.class));
    }

    @Override
    public Mac lookup(Tenant tenant) {
        return attempt(
                () -> Keysets.primitive(files.keyset(tenant, FiledKeys.LOOKUP, true), Mac.class));
    }

    @Override
    public boolean isDestroyed(Tenant tenant, String person) {
        return attempt(() -> isGone(tenant, personKey(person)));
    }

    @Override
    public void destroy(Tenant tenant, String person) {
        String key = personKey(person);
        attempt(
                () -> {
                    if (!isGone(tenant, key)) {
                        // The tenant's folder may not be there: nothing was ever sealed. It is
                        // made all the same, since nothing ever shall be.
                        files.keyset(tenant, FiledKeys.OWN, true);
                        files.locked(
                                tenant,
                                () -> {
                                    files.writeDestroyed(tenant, key);
                                    return key;
                                });
                    }
                    forget(tenant, key);
                    return key;
                });
    }

    /**
     * From now on texts about the person are sealed under a new key; the old ones are still opened.
     */
    void rotate(Tenant tenant, String person) {
        attempt(
                () -> {
                    rotation.one(tenant, personKey(person));
                    return person;
                });
        sealers.remove(FiledKeys.name(tenant, personKey(person)));
    }

    /** A new key for the tenant, which from now on also wraps the keys of its people. */
    void rotate(Tenant tenant) {
        attempt(
                () -> {
                    rotation.tenant(tenant);
                    return tenant;
                });
        sealers.remove(FiledKeys.name(tenant, FiledKeys.OWN));
    }

    /** A new root key, which from now on wraps the tenants' keys. */
    void rotate() {
        attempt(
                () -> {
                    rotation.root();
                    return this;
                });
    }

    @Override
    public void destroy(Tenant tenant) {
        attempt(
                () -> {
                    files.destroyAll(tenant);
                    return tenant;
                });
        sealers.removeIf(name -> FiledKeys.isOf(tenant, name));
    }

    /** Whether nothing can be opened by it any more. */
    private boolean isGone(Tenant tenant, String key) throws IOException {
        return files.isDestroyed(tenant, FiledKeys.OWN) || files.isDestroyed(tenant, key);
    }

    private void forget(Tenant tenant, String key) {
        files.forget(tenant, key);
        sealers.remove(FiledKeys.name(tenant, key));
    }
}
