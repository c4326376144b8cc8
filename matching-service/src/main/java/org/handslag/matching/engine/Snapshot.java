package org.handslag.matching.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.Terms.Floor;

/**
 * All that an answer follows from. The same snapshot gives the same answer to the bit, and the
 * fingerprint tells whether a snapshot is the one that an answer was made from.
 *
 * @param policyVersion which policy made the scores, as its owner names it
 */
public record Snapshot(String policyVersion, Market market, Terms terms) {

    /**
     * SHA-256, in hex, of the canonical form: version of the form, policy, sizes, capacities, each
     * participant's group and edges in the order of mentors, then the terms in order, the seed
     * last; numbers as 64 bits, big-endian.
     */
    public String fingerprint() {
        Digest digest = new Digest();
        byte[] name = policyVersion.getBytes(StandardCharsets.UTF_8);
        digest.put(1);
        digest.put(name.length);
        for (byte each : name) {
            digest.put(each);
        }
        digest.put(market.participants());
        digest.put(market.mentors());
        digest.put(market.groups());
        for (int m = 0; m < market.mentors(); m++) {
            digest.put(market.capacity(m));
        }
        for (int p = 0; p < market.participants(); p++) {
            digest.put(market.group(p));
            digest.put(market.first(p + 1) - market.first(p));
            for (int e = market.first(p); e < market.first(p + 1); e++) {
                digest.put((long) market.mentor(e) << 10 | market.score(e));
            }
        }
        digest.put(terms.minimumScore());
        Comparator<Couple> order =
                Comparator.comparingInt(Couple::participant).thenComparingInt(Couple::mentor);
        digest.put(terms.pins().size());
        terms.pins().stream().sorted(order).forEach(digest::put);
        digest.put(terms.forbidden().size());
        terms.forbidden().stream().sorted(order).forEach(digest::put);
        digest.put(terms.floors().size());
        terms.floors().stream()
                .sorted(Comparator.comparingInt(Floor::group))
                .forEach(floor -> digest.put((long) floor.group() << 32 | floor.rate()));
        digest.put(terms.seed());
        return digest.hex();
    }

    /** Collects numbers, so that not each costs a call. */
    private static final class Digest {
        private final MessageDigest sha;
        private final ByteBuffer buffer = ByteBuffer.allocate(8192);

        Digest() {
            try {
                sha = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        void put(Couple couple) {
            put((long) couple.participant() << 32 | couple.mentor());
        }

        void put(long number) {
            if (buffer.remaining() < Long.BYTES) {
                sha.update(buffer.flip());
                buffer.clear();
            }
            buffer.putLong(number);
        }

        String hex() {
            sha.update(buffer.flip());
            return HexFormat.of().formatHex(sha.digest());
        }
    }
}
