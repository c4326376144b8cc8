package org.handslag.gateway.webhook.http;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.handslag.gateway.webhook.model.Key;
import org.handslag.platform.personal.PrivateText;

/** Signatures as Standard Webhooks 1.0 has them, symmetric ({@code v1}) and not ({@code v1a}). */
final class Signatures {
    private static final String SECRET = "whsec_";
    private static final String PUBLIC = "whpk_";
    private static final String ED25519 = "Ed25519";
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signatures() {}

    /** A key of both kinds that nobody has had before. */
    static Key newKey() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            return new Key(
                    PrivateText.ofTenant(SECRET + text(secret)),
                    PrivateText.ofTenant(text(pair.getPrivate().getEncoded())),
                    PUBLIC + text(own(pair.getPublic().getEncoded())),
                    null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The value of {@code webhook-signature}: both signatures of each key, with a space between.
     *
     * @param id of the delivery
     * @param seconds since 1970, when it is sent
     * @param keys the one in use first
     */
    static String of(String id, long seconds, byte[] body, List<Key> keys) {
        byte[] head = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, signed, head.length, body.length);
        return keys.stream()
                .flatMap(key -> Stream.of(symmetric(key, signed), asymmetric(key, signed)))
                .collect(Collectors.joining(" "));
    }

    private static String symmetric(Key key, byte[] signed) {
        try {
            String secret = reveal(key.secret()).substring(SECRET.length());
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), HMAC));
            return "v1," + text(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String asymmetric(Key key, byte[] signed) {
        try {
            byte[] encoded = Base64.getDecoder().decode(reveal(key.signing()));
            // The JDK's own takes five times as long: infra/benchmark/README.md
            return "v1a," + text(new Ed25519Sign(own(encoded)).sign(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After the algorithm's name stand the key's own bytes (RFC 8410, 4 and 7). */
    private static byte[] own(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
    }

    private static String reveal(PrivateText text) {
        return Objects.requireNonNull(text.reveal().orElse(null), "the tenant's key is destroyed");
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
