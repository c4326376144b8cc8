package org.handslag.launcher.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The issuer's RSA key, kept in the data folder so that tokens survive a restart. */
final class SigningKey {

    private SigningKey() {}

    /**
     * Reads the key, or makes and keeps one where there is none.
     *
     * @throws IllegalStateException where the file holds no key
     */
    static RSAKey in(Path folder) {
        Path file = folder.resolve("signing-key.json");
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey key =
                    new RSAKeyGenerator(2048)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .keyID(UUID.randomUUID().toString())
                            .generate();
            PrivateFile.write(file, key.toJSONString());
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(
                    "No signing key in " + file + "; delete it to get a new one", e);
        }
    }
}
