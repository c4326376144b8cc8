package org.handslag.participant.preview.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of checking a blueprint, in the reader's language.
 *
 * @param blueprint its key; null where it has none
 * @param title its name; null where it has none
 * @param faults everything that is wrong, at most 200; empty: it is valid, and the rest is filled
 */
public record Checked(
        boolean valid,
        @Nullable String blueprint,
        @Nullable String title,
        List<Found> faults,
        List<Asked> asks,
        List<Clashing> clashes,
        List<Held> defaults) {

    /**
     * One fault.
     *
     * @param pointer JSON pointer to the place
     * @param code what is wrong there
     */
    public record Found(String pointer, String code, String message) {}

    /**
     * What is asked of some people.
     *
     * @param who {@code programme}, {@code participants}, {@code mentors}, {@code firms}, {@code
     *     staff}, {@code reports} or {@code goals}
     */
    public record Asked(String who, String title, List<String> lines) {}

    /**
     * Things that do not go together.
     *
     * @param about JSON pointers to the places
     * @param stated whether the document says so itself
     * @param values what is stated or computed
     */
    public record Clashing(String text, List<String> about, boolean stated, List<String> values) {}

    /** A place where the document is silent, and what holds there. */
    public record Held(String pointer, String text) {}
}
