package org.handslag.matching.round.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The round's lot: each mentor draws anew for each participant, and the smallest draw wins. The
 * draw is the SHA-256 of seed, participant and mentor, so that it can be checked by anyone who has
 * these three, and neither the time of arrival nor the order of ids has a say.
 *
 * @param seed set, and published, when the round opens: before anybody has chosen
 */
record Lot(long seed) {

    /** One mentor's draw for one participant, as comparable text. */
    String draw(String participant, String mentor) {
        try {
            byte[] text =
                    (seed + "\n" + participant + "\n" + mentor).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
