package org.handslag.platform.vault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.handslag.platform.tenant.Tenant;

/**
 * Rotates the keys of a folder from outside of the services that use it. They seal under the new
 * ones when their caches have run out (at most a minute), and open what was sealed before. Nothing
 * is made that was not there: a name that was mistyped is refused.
 */
public final class KeyRotation {
    private final Path folder;
    private final KeyFolder keys;

    private KeyRotation(Path folder) {
        this.folder = folder;
        this.keys = new KeyFolder(new VaultSettings(folder, Duration.ofSeconds(1), 1));
    }

    /**
     * The rotation of this folder's keys.
     *
     * @throws IllegalStateException where no keys are there
     */
    public static KeyRotation in(Path folder) {
        KeyRotation rotation = new KeyRotation(folder);
        if (!rotation.keys.answers()) {
            throw new IllegalStateException("There are no keys in " + folder);
        }
        return rotation;
    }

    /** The tenants that have keys, by name. */
    public List<String> tenants() {
        return keys.tenants().stream().map(Tenant::key).toList();
    }

    /** A new root key; the tenants' keys are wrapped by it. */
    public void root() {
        keys.rotate();
    }

    /**
     * A new key for the tenant; its people's keys are wrapped by it.
     *
     * @throws IllegalStateException where the tenant has none
     */
    public void tenant(String tenant) {
        keys.rotate(known(tenant));
    }

    /**
     * A new key for one person.
     *
     * @throws IllegalStateException where they have none, or had one that was destroyed
     */
    public void person(String tenant, String person) {
        Tenant known = known(tenant);
        if (!keys.has(known, person)) {
            throw new IllegalStateException("There is no key of " + person + " in " + tenant);
        }
        keys.rotate(known, person);
    }

    private Tenant known(String tenant) {
        if (!tenants().contains(tenant)) {
            throw new IllegalStateException("There are no keys of " + tenant + " in " + folder);
        }
        return new Tenant(tenant);
    }
}
