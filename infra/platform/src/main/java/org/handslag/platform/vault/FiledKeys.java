package org.handslag.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;

/**
 * Keysets as files: {@code root.key}, which nothing wraps; {@code <tenant>/tenant} wrapped by it;
 * {@code <tenant>/lookup} and {@code <tenant>/people/<id>} wrapped by the tenant's. The file of a
 * destroyed key says so; where that is the tenant's, nothing opens what it has wrapped. Who changes
 * a tenant's files does it {@link #locked}.
 */
final class FiledKeys {
    /** The tenant's own key. */
    static final String OWN = "tenant";

    /** The tenant's key for codes. */
    static final String LOOKUP = "lookup";

    private static final byte[] DESTROYED = "destroyed\n".getBytes(StandardCharsets.US_ASCII);
    private static final String ROOT = "root.key";
    private static final String PEOPLE = "people";

    private final Path folder;
    private final ShortCache<String, KeysetHandle> held;

    /** The folder is not touched before {@link #open} or the first use. */
    FiledKeys(Path folder, VaultSettings settings) {
        this.folder = folder.toAbsolutePath().normalize();
        this.held = new ShortCache<>(settings.cacheLife(), settings.cacheSize());
    }

    /** Makes the folder and its root key where there is none. */
    void open() throws IOException, GeneralSecurityException {
        KeyFiles.folder(folder);
        lockedAll(
                () -> {
                    if (KeyFiles.read(folder.resolve(ROOT)).isEmpty()) {
                        writeRoot(Keysets.sealing());
                    }
                    return folder;
                });
    }

    /** Whether the root key can be read now. */
    boolean answers() {
        return Files.isReadable(folder.resolve(ROOT)) && Files.isWritable(folder);
    }

    /** The keyset, from memory or its file; made where it is not there and may be. */
    KeysetHandle keyset(Tenant tenant, String key, boolean make) throws GeneralSecurityException {
        return held.get(
                name(tenant, key),
                () ->
                        attemptOrDestroyed(
                                () ->
                                        make && content(tenant, key).isEmpty()
                                                ? make(tenant, key)
                                                : read(tenant, key)));
    }

    private KeysetHandle make(Tenant tenant, String key)
            throws IOException, GeneralSecurityException {
        if (!answers()) {
            throw new KeysAway("the root key is not there");
        }
        Aead wrapper =
                key.equals(OWN) ? root() : Keysets.primitive(keyset(tenant, OWN, true), Aead.class);
        KeyFiles.folder(file(tenant, key).getParent());
        return locked(
                tenant,
                () -> {
                    if (content(tenant, key).isEmpty()) {
                        write(
                                tenant,
                                key,
                                key.equals(LOOKUP) ? Keysets.lookup() : Keysets.sealing(),
                                wrapper);
                    }
                    return read(tenant, key);
                });
    }

    /** What is in the file now. */
    KeysetHandle read(Tenant tenant, String key) throws IOException, GeneralSecurityException {
        byte[] wrapped =
                content(tenant, key).orElseThrow(() -> new KeysAway("a key is not in its folder"));
        if (Arrays.equals(wrapped, DESTROYED)) {
            throw new KeyDestroyed();
        }
        try {
            return Keysets.unwrap(wrapped, wrapper(tenant, key), name(tenant, key));
        } catch (GeneralSecurityException older) {
            // Wrapped by a newer key than the one in memory.
            held.remove(ROOT);
            held.remove(name(tenant, OWN));
            return Keysets.unwrap(wrapped, wrapper(tenant, key), name(tenant, key));
        }
    }

    /** Wraps the keyset, puts it into its place, and forgets what was there. */
    void write(Tenant tenant, String key, KeysetHandle keys, Aead under)
            throws IOException, GeneralSecurityException {
        KeyFiles.write(file(tenant, key), Keysets.wrap(keys, under, name(tenant, key)));
        forget(tenant, key);
    }

    /** Puts the mark into the key's place that none is ever made again. */
    void writeDestroyed(Tenant tenant, String key) throws IOException {
        KeyFiles.folder(file(tenant, key).getParent());
        KeyFiles.write(file(tenant, key), DESTROYED);
        forget(tenant, key);
    }

    /** Puts the mark into the place of the tenant's own key, without which no other one opens. */
    void destroyAll(Tenant tenant) throws IOException, GeneralSecurityException {
        if (!isDestroyed(tenant, OWN)) {
            // Not where the folder is away: it would be taken for one without keys.
            if (!answers()) {
                throw new KeysAway("the root key is not there");
            }
            KeyFiles.folder(folder.resolve(tenant.key()));
            locked(
                    tenant,
                    () -> {
                        writeDestroyed(tenant, OWN);
                        return tenant;
                    });
        }
        held.removeIf(name -> isOf(tenant, name));
    }

    /** What wraps this key of the tenant's. */
    Aead wrapper(Tenant tenant, String key) throws GeneralSecurityException {
        return key.equals(OWN) ? root() : Keysets.primitive(keyset(tenant, OWN, false), Aead.class);
    }

    private Aead root() throws GeneralSecurityException {
        return Keysets.primitive(rootKeys(), Aead.class);
    }

    /** The root keyset. */
    KeysetHandle rootKeys() throws GeneralSecurityException {
        return held.get(
                ROOT,
                () ->
                        attemptOrDestroyed(
                                () ->
                                        Keysets.fromBare(
                                                KeyFiles.read(folder.resolve(ROOT))
                                                        .orElseThrow(
                                                                () ->
                                                                        new KeysAway(
                                                                                "no root key")))));
    }

    void writeRoot(KeysetHandle keys) throws IOException, GeneralSecurityException {
        KeyFiles.write(folder.resolve(ROOT), Keysets.bare(keys));
        forgetRoot();
    }

    void forgetRoot() {
        held.remove(ROOT);
    }

    void forget(Tenant tenant, String key) {
        held.remove(name(tenant, key));
    }

    /** Whether there is such a key, or was one that is destroyed. */
    boolean isThere(Tenant tenant, String key) throws IOException {
        return content(tenant, key).isPresent();
    }

    boolean isDestroyed(Tenant tenant, String key) throws IOException {
        Optional<byte[]> content = content(tenant, key);
        return content.isPresent() && Arrays.equals(content.get(), DESTROYED);
    }

    /** The tenants that have a folder. */
    List<Tenant> tenants() throws IOException {
        return KeyFiles.in(folder).stream()
                .filter(Files::isDirectory)
                .map(each -> each.getFileName().toString())
                .filter(Tenant::isKey)
                .map(Tenant::new)
                .toList();
    }

    /** The keys of people that lie in the tenant's folder, destroyed ones too. */
    List<String> people(Tenant tenant) throws IOException {
        return KeyFiles.in(file(tenant, PEOPLE)).stream()
                .map(each -> each.getFileName().toString())
                .filter(FiledKeys::isSafe)
                .map(FiledKeys::personKey)
                .toList();
    }

    /** Does the work while nobody else, in no process, changes the tenant's files. */
    <T> T locked(Tenant tenant, KeyFiles.Work<T> work)
            throws IOException, GeneralSecurityException {
        return KeyFiles.locked(folder.resolve(tenant.key()), work);
    }

    /** Does the work while nobody else changes the root key. */
    <T> T lockedAll(KeyFiles.Work<T> work) throws IOException, GeneralSecurityException {
        return KeyFiles.locked(folder, work);
    }

    private Optional<byte[]> content(Tenant tenant, String key) throws IOException {
        return KeyFiles.read(file(tenant, key));
    }

    private Path file(Tenant tenant, String key) {
        return folder.resolve(tenant.key()).resolve(key);
    }

    static String name(Tenant tenant, String key) {
        return tenant.key() + "/" + key;
    }

    /** Whether it is the name of a key of this tenant's. */
    static boolean isOf(Tenant tenant, String name) {
        return name.startsWith(tenant.key() + "/");
    }

    /** The name of a person's key within the tenant. */
    static String personKey(String person) {
        if (!isSafe(person)) {
            throw new IllegalArgumentException("not the id of a person");
        }
        return PEOPLE + "/" + person;
    }

    /** An id names a file: nothing else may. */
    static boolean isSafe(String id) {
        return Ids.isId(id) || Tenant.isKey(id);
    }

    /** Work that needs a key which was not destroyed. */
    static <T> T attempt(KeyFiles.Work<T> work) {
        try {
            return attemptOrDestroyed(work);
        } catch (KeyDestroyed gone) {
            throw new IllegalStateException("there is no key to do this with", gone);
        }
    }

    /**
     * @throws KeyDestroyed where the key was destroyed
     */
    static <T> T attemptOrDestroyed(KeyFiles.Work<T> work) throws KeyDestroyed {
        try {
            return work.run();
        } catch (KeyDestroyed gone) {
            throw gone;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysAway("the store of keys does not answer", e);
        }
    }
}
