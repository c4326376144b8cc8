package org.handslag.platform.vault;

import static org.handslag.platform.vault.FiledKeys.OWN;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.handslag.platform.tenant.Tenant;

/** New keys for what is in a folder; old ones stay in their keysets, for what they have sealed. */
final class FolderRotation {
    private final FiledKeys files;

    FolderRotation(FiledKeys files) {
        this.files = files;
    }

    /** A new key of the tenant's under this name. */
    void one(Tenant tenant, String key) throws IOException, GeneralSecurityException {
        files.keyset(tenant, key, true);
        files.locked(
                tenant,
                () -> {
                    files.write(
                            tenant,
                            key,
                            Keysets.rotated(files.read(tenant, key)),
                            files.wrapper(tenant, key));
                    return key;
                });
    }

    /** A new key for the tenant, which wraps the keys of its people anew. */
    void tenant(Tenant tenant) throws IOException, GeneralSecurityException {
        files.keyset(tenant, OWN, true);
        files.locked(
                tenant,
                () -> {
                    files.forget(tenant, OWN);
                    KeysetHandle next = Keysets.rotated(files.read(tenant, OWN));
                    // Its old keys stay in it: what was not yet wrapped anew still opens.
                    files.write(tenant, OWN, next, files.wrapper(tenant, OWN));
                    Aead under = Keysets.primitive(next, Aead.class);
                    rewrap(tenant, FiledKeys.LOOKUP, under);
                    for (String person : files.people(tenant)) {
                        rewrap(tenant, person, under);
                    }
                    return tenant;
                });
    }

    /** A new root key, which wraps the tenants' keys anew. */
    void root() throws IOException, GeneralSecurityException {
        files.lockedAll(
                () -> {
                    files.forgetRoot();
                    KeysetHandle next = Keysets.rotated(files.rootKeys());
                    files.writeRoot(next);
                    Aead under = Keysets.primitive(next, Aead.class);
                    for (Tenant tenant : files.tenants()) {
                        files.locked(tenant, () -> rewrap(tenant, OWN, under));
                    }
                    return next;
                });
    }

    private Tenant rewrap(Tenant tenant, String key, Aead under)
            throws IOException, GeneralSecurityException {
        if (files.isThere(tenant, key) && !files.isDestroyed(tenant, key)) {
            files.write(tenant, key, files.read(tenant, key), under);
        }
        return tenant;
    }
}
