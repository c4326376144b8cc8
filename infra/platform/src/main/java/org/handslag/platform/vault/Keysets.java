package org.handslag.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Tink's keysets, as this platform makes and wraps them. */
final class Keysets {
    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Keysets() {}

    /** A keyset with one AES-256-GCM key. */
    static KeysetHandle sealing() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }

    /** A keyset with one HMAC-SHA-256 key. */
    static KeysetHandle lookup() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
    }

    /** The same keys, and a new one that is used from now on. */
    static KeysetHandle rotated(KeysetHandle keys) throws GeneralSecurityException {
        Parameters form = keys.getPrimary().getKey().getParameters();
        return KeysetHandle.newBuilder(keys)
                .addEntry(
                        KeysetHandle.generateEntryFromParameters(form).withRandomId().makePrimary())
                .build();
    }

    static <P> P primitive(KeysetHandle keys, Class<P> type) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), type);
    }

    /**
     * @param name what the key is for: it opens under this name only
     */
    static byte[] wrap(KeysetHandle keys, Aead under, String name) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, under, bytes(name));
    }

    static KeysetHandle unwrap(byte[] wrapped, Aead under, String name)
            throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, under, bytes(name));
    }

    /** For the root key alone, which nothing wraps. */
    static byte[] bare(KeysetHandle keys) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }

    static KeysetHandle fromBare(byte[] content) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(content, InsecureSecretKeyAccess.get());
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
