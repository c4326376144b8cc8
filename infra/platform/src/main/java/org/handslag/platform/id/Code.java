package org.handslag.platform.id;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What lets in whoever has it: 20 characters of Crockford's base 32, 100 random bits. Shown once;
 * only its SHA-256 is kept, which needs no salt at that strength.
 *
 * @param text the characters, upper case and without hyphens
 */
public record Code(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static Code random() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Code(text.toString());
    }

    /**
     * A code as somebody typed it: in any case, with hyphens and spaces, with the letters that
     * Crockford reads as digits. Empty where it cannot be one.
     */
    public static Optional<Code> typed(String text) {
        String plain =
                text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return plain.matches("[" + ALPHABET + "]{" + LENGTH + "}")
                ? Optional.of(new Code(plain))
                : Optional.empty();
    }

    /** What is kept of it. */
    public String hash() {
        return Ids.hash(text);
    }

    /** Names no code, so that a log line cannot either. */
    @Override
    public String toString() {
        return "Code[…]";
    }
}
