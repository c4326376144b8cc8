package org.handslag.gateway.webhook.http;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.handslag.gateway.webhook.application.Signing;
import org.handslag.gateway.webhook.model.Key;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * Signatures as Standard Webhooks 1.0 has them, symmetric ({@code v1}) and not ({@code v1a}): both
 * of each key, with a space between.
 */
final class Signatures implements Signing {
    private static final String SECRET = "whsec_";
    private static final String PUBLIC = "whpk_";
    private static final String ED25519 = "Ed25519";
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<Key> keys;
    private volatile @Nullable List<Pair> pairs;

    /**
     * Of these keys.
     *
     * @param keys the one in use first
     */
    Signatures(List<Key> keys) {
        this.keys = keys;
    }

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

    @Override
    public String of(String id, long seconds, byte[] body) {
        byte[] head = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, signed, head.length, body.length);
        try {
            List<String> values = new ArrayList<>();
            for (Pair pair : pairs()) {
                values.add("v1," + text(pair.symmetric(signed)));
                values.add("v1a," + text(pair.asymmetric().sign(signed)));
            }
            return String.join(" ", values);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made by the first event: to most addresses nothing is sent for long. */
    private List<Pair> pairs() throws GeneralSecurityException {
        List<Pair> made = pairs;
        if (made == null) {
            made = new ArrayList<>();
            for (Key key : keys) {
                made.add(Pair.of(key));
            }
            pairs = made;
        }
        return made;
    }

    /** A key as it signs. The JDK's own Ed25519 takes five times as long as Tink's. */
    private record Pair(SecretKeySpec secret, Ed25519Sign asymmetric) {
        static Pair of(Key key) throws GeneralSecurityException {
            byte[] secret = decoded(reveal(key.secret()).substring(SECRET.length()));
            return new Pair(
                    new SecretKeySpec(secret, HMAC),
                    new Ed25519Sign(own(decoded(reveal(key.signing())))));
        }

        byte[] symmetric(byte[] signed) throws GeneralSecurityException {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return mac.doFinal(signed);
        }
    }

    /** After the algorithm's name stand the key's own bytes (RFC 8410, 4 and 7). */
    private static byte[] own(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
    }

    private static String reveal(PrivateText text) {
        return Objects.requireNonNull(text.reveal().orElse(null), "the tenant's key is destroyed");
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
