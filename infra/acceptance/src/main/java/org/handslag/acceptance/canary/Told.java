package org.handslag.acceptance.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handslag.acceptance.openapi.Operation;

/**
 * What became of the words that were told: which places of bodies took one in a request that was
 * accepted, and which are proven to take none, because the same request was accepted without it.
 */
final class Told {

    private final Set<String> carried = new TreeSet<>();
    private final Set<String> closed = new TreeSet<>();
    private final Map<String, String> open = new TreeMap<>();
    private int accepted;
    private int refused;
    private int astray;

    /** A request that was in order but for its words. */
    void sent(boolean fine) {
        if (fine) {
            accepted++;
        } else {
            refused++;
        }
    }

    /** A request with a word where none belongs. */
    void astray() {
        astray++;
    }

    /** A word in this place was accepted. */
    void carried(Operation.Text text) {
        carried.add(text.toString());
    }

    /** A word in this place was refused, and the same request accepted without it. */
    void closed(Operation.Text text) {
        closed.add(text.toString());
    }

    /**
     * A word in this place was refused, and nobody knows why.
     *
     * @param answer what was answered
     */
    void open(Operation.Text text, String answer) {
        open.put(text.toString(), answer);
    }

    /** Places of which nothing is known: no word got in, and no request without one either. */
    List<String> unproven(List<Operation> operations) {
        List<String> unproven = new ArrayList<>();
        for (Operation operation : operations) {
            operation.texts().stream()
                    .map(Operation.Text::toString)
                    .filter(text -> !carried.contains(text) && !closed.contains(text))
                    .forEach(
                            text ->
                                    unproven.add(
                                            text
                                                    + ": "
                                                    + open.getOrDefault(text, "nothing was sent")));
        }
        return unproven;
    }

    /** Places that took a word. */
    List<String> carried() {
        return List.copyOf(carried);
    }

    /** Places that take codes, ids and days only, however often a word was tried. */
    List<String> closed() {
        return closed.stream().filter(text -> !carried.contains(text)).toList();
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    int elsewhere() {
        return astray;
    }
}
