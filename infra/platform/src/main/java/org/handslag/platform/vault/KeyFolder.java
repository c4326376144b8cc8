package org.handslag.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * Keys as files: {@code root.key}, which nothing wraps; {@code <tenant>/tenant} wrapped by it;
 * {@code <tenant>/lookup} and {@code <tenant>/people/<id>} wrapped by the tenant's. The file of a
 * destroyed key says so. Several processes share the folder: who writes holds a lock, who reads
 * needs none.
 */
final class KeyFolder implements KeyProvider {
    private static final byte[] DESTROYED = "destroyed\n".getBytes(StandardCharsets.US_ASCII);
    private static final String ROOT = "root.key";
    private static final String OWN = "tenant";
    private static final String LOOKUP = "lookup";
    private static final String PEOPLE = "people";

    private final Path folder;
    private final ShortCache<String, KeysetHandle> keysets;
    private final ShortCache<String, Aead> sealers;

    /** The folder is not touched before {@link #open} or the first use. */
    KeyFolder(VaultSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
        this.keysets = new ShortCache<>(settings.cacheLife(), settings.cacheSize());
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
                    KeyFiles.folder(folder);
                    return KeyFiles.locked(
                            folder,
                            () -> {
                                if (KeyFiles.read(folder.resolve(ROOT)).isEmpty()) {
                                    KeyFiles.write(
                                            folder.resolve(ROOT), Keysets.bare(Keysets.sealing()));
                                }
                                return this;
                            });
                });
    }

    /** Whether the root key can be read now. */
    boolean answers() {
        return Files.isReadable(folder.resolve(ROOT)) && Files.isWritable(folder);
    }

    /** Whether there is a key of this person that was not destroyed. */
    boolean has(Tenant tenant, String person) {
        return isSafe(person)
                && attempt(
                        () -> {
                            Optional<byte[]> content = content(tenant, personKey(person));
                            return content.isPresent() && !isMarker(content);
                        });
    }

    @Override
    public Aead of(Tenant tenant, String person) {
        return sealer(tenant, personKey(person));
    }

    @Override
    public Aead of(Tenant tenant) {
        return sealer(tenant, OWN);
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
        String name = name(tenant, key);
        @Nullable Aead known = sealers.get(name);
        if (known == null) {
            known = Keysets.primitive(keyset(tenant, key, make), Aead.class);
            sealers.put(name, known);
        }
        return known;
    }

    @Override
    public Mac lookup(Tenant tenant) {
        return attempt(() -> Keysets.primitive(keyset(tenant, LOOKUP, true), Mac.class));
    }

    @Override
    public boolean isDestroyed(Tenant tenant, String person) {
        return attempt(() -> isMarker(content(tenant, personKey(person))));
    }

    @Override
    public void destroy(Tenant tenant, String person) {
        String key = personKey(person);
        attempt(
                () -> {
                    // The tenant's folder may not be there: nothing was ever sealed. It is made all
                    // the same, since nothing ever shall be.
                    keyset(tenant, OWN, true);
                    KeyFiles.folder(file(tenant, PEOPLE));
                    KeyFiles.locked(
                            file(tenant, ""),
                            () -> {
                                KeyFiles.write(file(tenant, key), DESTROYED);
                                return key;
                            });
                    forget(tenant, key);
                    return key;
                });
    }

    @Override
    public void rotate(Tenant tenant, String person) {
        String key = personKey(person);
        attempt(
                () -> {
                    keyset(tenant, key, true);
                    return KeyFiles.locked(
                            file(tenant, ""),
                            () -> {
                                Aead tenants = wrapper(tenant, OWN);
                                write(tenant, key, Keysets.rotated(read(tenant, key)), tenants);
                                return key;
                            });
                });
    }

    @Override
    public void rotate(Tenant tenant) {
        attempt(
                () -> {
                    keyset(tenant, OWN, true);
                    return KeyFiles.locked(file(tenant, ""), () -> rewrapAll(tenant));
                });
    }

    private Tenant rewrapAll(Tenant tenant) throws IOException, GeneralSecurityException {
        forget(tenant, OWN);
        KeysetHandle next = Keysets.rotated(read(tenant, OWN));
        // Its old keys stay in it: a person's key that was not yet wrapped anew still opens.
        write(tenant, OWN, next, root());
        Aead under = Keysets.primitive(next, Aead.class);
        if (KeyFiles.read(file(tenant, LOOKUP)).isPresent()) {
            write(tenant, LOOKUP, read(tenant, LOOKUP), under);
        }
        for (Path person : KeyFiles.in(file(tenant, PEOPLE))) {
            String id = person.getFileName().toString();
            if (isSafe(id) && !isMarker(KeyFiles.read(person))) {
                write(tenant, personKey(id), read(tenant, personKey(id)), under);
            }
        }
        return tenant;
    }

    @Override
    public void rotate() {
        attempt(
                () ->
                        KeyFiles.locked(
                                folder,
                                () -> {
                                    keysets.remove(ROOT);
                                    KeysetHandle next = Keysets.rotated(rootKeys());
                                    KeyFiles.write(folder.resolve(ROOT), Keysets.bare(next));
                                    keysets.remove(ROOT);
                                    Aead under = Keysets.primitive(next, Aead.class);
                                    for (Path each : KeyFiles.in(folder)) {
                                        rewrapOne(each, under);
                                    }
                                    return next;
                                }));
    }

    private void rewrapOne(Path folderOfTenant, Aead root)
            throws IOException, GeneralSecurityException {
        String key = folderOfTenant.getFileName().toString();
        if (!Tenant.isKey(key) || !Files.isDirectory(folderOfTenant)) {
            return;
        }
        Tenant tenant = new Tenant(key);
        KeyFiles.locked(
                folderOfTenant,
                () -> {
                    if (KeyFiles.read(file(tenant, OWN)).isPresent()) {
                        write(tenant, OWN, read(tenant, OWN), root);
                    }
                    return tenant;
                });
    }

    /** The keyset, from the cache or the folder; made where it is not there and may be. */
    private KeysetHandle keyset(Tenant tenant, String key, boolean make)
            throws GeneralSecurityException {
        @Nullable KeysetHandle known = keysets.get(name(tenant, key));
        if (known != null) {
            return known;
        }
        KeysetHandle found =
                attemptOrDestroyed(
                        () ->
                                make && content(tenant, key).isEmpty()
                                        ? make(tenant, key)
                                        : read(tenant, key));
        keysets.put(name(tenant, key), found);
        return found;
    }

    private KeysetHandle make(Tenant tenant, String key)
            throws IOException, GeneralSecurityException {
        if (!answers()) {
            throw new KeysAway("the root key is not there");
        }
        Aead wrapper = key.equals(OWN) ? root() : tenantForWrapping(tenant);
        KeyFiles.folder(file(tenant, key).getParent());
        return KeyFiles.locked(
                file(tenant, ""),
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

    private Aead tenantForWrapping(Tenant tenant) throws GeneralSecurityException {
        return Keysets.primitive(keyset(tenant, OWN, true), Aead.class);
    }

    /** What is in the folder now. */
    private KeysetHandle read(Tenant tenant, String key)
            throws IOException, GeneralSecurityException {
        byte[] wrapped =
                content(tenant, key).orElseThrow(() -> new KeysAway("a key is not in its folder"));
        if (Arrays.equals(wrapped, DESTROYED)) {
            throw new KeyDestroyed();
        }
        String wrappers = key.equals(OWN) ? ROOT : OWN;
        try {
            return Keysets.unwrap(wrapped, wrapper(tenant, wrappers), name(tenant, key));
        } catch (GeneralSecurityException older) {
            // Wrapped by a newer key than the one in the cache.
            keysets.remove(ROOT);
            keysets.remove(name(tenant, OWN));
            return Keysets.unwrap(wrapped, wrapper(tenant, wrappers), name(tenant, key));
        }
    }

    private Aead wrapper(Tenant tenant, String key) throws GeneralSecurityException {
        return key.equals(ROOT)
                ? root()
                : Keysets.primitive(keyset(tenant, key, false), Aead.class);
    }

    private Aead root() throws GeneralSecurityException {
        return Keysets.primitive(rootKeys(), Aead.class);
    }

    private KeysetHandle rootKeys() throws GeneralSecurityException {
        @Nullable KeysetHandle known = keysets.get(ROOT);
        if (known == null) {
            known =
                    attemptOrDestroyed(
                            () ->
                                    Keysets.fromBare(
                                            KeyFiles.read(folder.resolve(ROOT))
                                                    .orElseThrow(
                                                            () -> new KeysAway("no root key"))));
            keysets.put(ROOT, known);
        }
        return known;
    }

    private void write(Tenant tenant, String key, KeysetHandle keys, Aead under)
            throws IOException, GeneralSecurityException {
        KeyFiles.write(file(tenant, key), Keysets.wrap(keys, under, name(tenant, key)));
        forget(tenant, key);
    }

    private Optional<byte[]> content(Tenant tenant, String key) throws IOException {
        return KeyFiles.read(file(tenant, key));
    }

    private void forget(Tenant tenant, String key) {
        keysets.remove(name(tenant, key));
        sealers.remove(name(tenant, key));
    }

    private Path file(Tenant tenant, String key) {
        return folder.resolve(tenant.key()).resolve(key);
    }

    private static String name(Tenant tenant, String key) {
        return tenant.key() + "/" + key;
    }

    private static String personKey(String person) {
        if (!isSafe(person)) {
            throw new IllegalArgumentException("not the id of a person");
        }
        return PEOPLE + "/" + person;
    }

    /** An id names a file: nothing else may. */
    private static boolean isSafe(String id) {
        return Ids.isId(id) || Tenant.isKey(id);
    }

    private static boolean isMarker(Optional<byte[]> content) {
        return content.isPresent() && Arrays.equals(content.get(), DESTROYED);
    }

    private static <T> T attempt(KeyFiles.Work<T> work) {
        try {
            return work.run();
        } catch (KeyDestroyed gone) {
            throw new IllegalStateException("there is no key to do this with", gone);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysAway("the store of keys does not answer", e);
        }
    }

    private static <T> T attemptOrDestroyed(KeyFiles.Work<T> work) throws GeneralSecurityException {
        try {
            return work.run();
        } catch (KeyDestroyed gone) {
            throw gone;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysAway("the store of keys does not answer", e);
        }
    }
}
