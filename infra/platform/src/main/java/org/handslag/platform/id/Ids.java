package org.handslag.platform.id;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Ids of aggregates: 26 characters of Crockford's base 32, as ULIDs are written. */
public final class Ids {
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /**
     * A new id: 48 bits of the time in milliseconds, then 80 random bits (the ULID specification's
     * layout).
     */
    public static String next(long epochMillis) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        for (int i = 0; i < 6; i++) {
            bytes[i] = (byte) (epochMillis >>> (40 - 8 * i));
        }
        return encode(bytes);
    }

    /** The id that always follows from these parts: the first 128 bits of their SHA-256. */
    public static String derived(String... parts) {
        return encode(sha256(String.join("\n", parts)));
    }

    /**
     * The id that follows from a text under a key, and leads back to it for nobody without the key:
     * the first 128 bits of HMAC-SHA-256.
     */
    public static String keyed(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** SHA-256 in lower-case hex. */
    public static String hash(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** Whether the text has the form of an id. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String encode(byte[] bytes) {
        char[] text = new char[26];
        // 130 bits, of which the first two are zero: 3 bits in the first character, then 5 in each.
        for (int i = 0; i < 26; i++) {
            int value = 0;
            for (int bit = 0; bit < 5; bit++) {
                int at = i * 5 + bit - 2;
                int set = at < 0 ? 0 : (bytes[at / 8] >> (7 - at % 8)) & 1;
                value = value << 1 | set;
            }
            text[i] = ALPHABET[value];
        }
        return new String(text);
    }
}
