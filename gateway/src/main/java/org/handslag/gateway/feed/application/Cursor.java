package org.handslag.gateway.feed.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.handslag.platform.id.Ids;

/**
 * A place in a journal, as a subscriber keeps it: signed under the subscription's key, so that it
 * can be neither made nor changed, and is of no use to any other.
 *
 * @param journal which journal it is a place in; another that has taken its name is another
 * @param offset of the next event
 */
public record Cursor(String journal, long offset) {
    private static final int PARTS = 3;

    /** As it is handed out. */
    public String text(byte[] key) {
        String place = journal + "." + Long.toString(offset, Character.MAX_RADIX);
        return place + "." + seal(key, place);
    }

    /** As it came back; empty where it was not handed out under this key. */
    public static Optional<Cursor> read(byte[] key, String text) {
        String[] parts = text.split("\\.");
        if (parts.length != PARTS
                || !MessageDigest.isEqual(
                        bytes(seal(key, parts[0] + "." + parts[1])), bytes(parts[2]))) {
            return Optional.empty();
        }
        return Optional.of(new Cursor(parts[0], Long.parseLong(parts[1], Character.MAX_RADIX)));
    }

    private static String seal(byte[] key, String place) {
        return Ids.keyed(key, "cursor " + place);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
