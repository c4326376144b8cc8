package org.handslag.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes one chain from its entries and holds it against what the topic says of it. Takes the
 * entries one by one, in the order of their numbers.
 */
final class ChainCheck {
    private final String chain;
    private final @Nullable Head last;
    private final Map<Long, Head> heads = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long number;
    private @Nullable String previous;
    private long count;
    private long oldest = Long.MAX_VALUE;

    /**
     * Begins.
     *
     * @param heads all that the topic holds of this chain, oldest first
     */
    ChainCheck(String chain, List<Head> heads) {
        this.chain = chain;
        this.last = heads.isEmpty() ? null : heads.getLast();
        this.previous = Chain.genesis(chain);
        for (Head head : heads) {
            this.heads.put(head.number(), head);
            if (head.state() == Head.State.PRUNED && head.number() > number) {
                number = head.number();
                previous = head.hash();
            }
        }
    }

    /** The next entry. */
    void next(Document entry) {
        count++;
        oldest = Math.min(oldest, entry.getLong("at"));
        long own = entry.getLong("number");
        if (own <= number) {
            found(own, Finding.What.ADDED);
            return;
        }
        if (own > number + 1) {
            found(number + 1, Finding.What.REMOVED);
            previous = null;
        }
        number = own;
        String hash = Chain.hashOf(entry);
        boolean follows = previous == null || previous.equals(entry.getString("previous"));
        if (!follows || !hash.equals(entry.getString("hash")) || !keptBy(own, hash)) {
            found(own, Finding.What.ALTERED);
        }
        // Goes on from what the entry says of itself, so that one fault is named once.
        previous = entry.getString("hash");
    }

    private boolean keptBy(long own, String hash) {
        Head head = heads.get(own);
        return head == null || head.hash().equals(hash);
    }

    private void found(long at, Finding.What what) {
        findings.add(new Finding(chain, at, what));
    }

    /**
     * The verdict.
     *
     * @param now real time in milliseconds
     * @param grace how long a chain may be without a head, in milliseconds
     */
    Verdict verdict(long now, long grace) {
        long anchored = last == null ? 0 : last.number();
        if (last == null) {
            if (count > 0 && oldest < now - grace) {
                found(1, Finding.What.HEAD_MISSING);
            }
        } else if (number < anchored) {
            found(
                    number + 1,
                    count == 0 && number == 0
                            ? Finding.What.CHAIN_REMOVED
                            : Finding.What.END_REMOVED);
        } else if (last.state() == Head.State.ENDED && number > anchored) {
            found(anchored + 1, Finding.What.ADDED);
        }
        return new Verdict(count, Math.max(0, number - anchored), List.copyOf(findings));
    }

    /**
     * What a chain looks like.
     *
     * @param entries how many there are
     * @param unanchored how many of them lie after the last head
     */
    record Verdict(long entries, long unanchored, List<Finding> findings) {}
}
