package org.handslag.acceptance.canary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Looks for many words at once, in all their forms, upper and lower case alike, reading each byte
 * once (Aho and Corasick, 1975).
 */
public final class Search {

    private static final int BUFFER = 1 << 16;

    private final List<int[]> next = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private int[] back = new int[0];

    /** For these words. */
    public Search(Iterable<String> words) {
        state();
        for (String word : words) {
            Forms.of(word).forEach((form, bytes) -> add(bytes, word + " as " + form));
        }
        link();
    }

    private int state() {
        int[] edges = new int[256];
        Arrays.fill(edges, -1);
        next.add(edges);
        found.add("");
        return next.size() - 1;
    }

    private void add(byte[] bytes, String name) {
        if (bytes.length < Words.SHORTEST) {
            return;
        }
        int at = 0;
        for (byte each : bytes) {
            int low = lower(each);
            if (next.get(at)[low] < 0) {
                next.get(at)[low] = state();
            }
            at = next.get(at)[low];
        }
        if (found.get(at).isEmpty()) {
            found.set(at, name);
        }
    }

    private void link() {
        back = new int[next.size()];
        Deque<Integer> queue = new ArrayDeque<>();
        for (int low = 0; low < 256; low++) {
            int child = next.getFirst()[low];
            if (child < 0) {
                next.getFirst()[low] = 0;
            } else {
                queue.add(child);
            }
        }
        while (!queue.isEmpty()) {
            int at = queue.remove();
            if (found.get(at).isEmpty()) {
                found.set(at, found.get(back[at]));
            }
            for (int low = 0; low < 256; low++) {
                int child = next.get(at)[low];
                int other = next.get(back[at])[low];
                if (child < 0) {
                    next.get(at)[low] = other;
                } else {
                    back[child] = other;
                    queue.add(child);
                }
            }
        }
    }

    private static int lower(byte each) {
        return each >= 'A' && each <= 'Z' ? each + 32 : each & 0xff;
    }

    /**
     * Every place of the stream where a word ends.
     *
     * @param hit gets the position and the word with its form
     * @throws IOException where it cannot be read
     */
    void in(InputStream stream, BiConsumer<Long, String> hit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int at = 0;
        long position = 0;
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            for (int i = 0; i < read; i++) {
                at = next.get(at)[lower(buffer[i])];
                if (!found.get(at).isEmpty()) {
                    hit.accept(position + i, found.get(at));
                }
            }
            position += read;
        }
    }

    /** The words in these bytes. */
    Set<String> in(byte[] bytes) {
        Set<String> words = new LinkedHashSet<>();
        int at = 0;
        for (byte each : bytes) {
            at = next.get(at)[lower(each)];
            if (!found.get(at).isEmpty()) {
                words.add(found.get(at));
            }
        }
        return words;
    }

    /** The words in this text. */
    Set<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The words among names and texts, e.g. of headers. */
    Set<String> in(Map<String, List<String>> texts) {
        return in(texts.toString());
    }
}
