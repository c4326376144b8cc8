package org.handslag.matching.solve.application;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hex, of a text and numbers (32 bits each, big-endian). */
final class Fingerprints {
    private Fingerprints() {}

    static String of(String text, int[] numbers) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Integer.BYTES);
            buffer.asIntBuffer().put(numbers);
            sha.update(buffer);
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
