package org.handslag.acceptance.canary;

import java.util.List;
import java.util.Map;

/**
 * What a canary found.
 *
 * @param carried the places of bodies that took a word in a request that was accepted
 * @param closed how many places refused a word in a request that was accepted without it: they take
 *     codes, ids or days
 * @param accepted how many requests with words in all places that take one were accepted
 * @param refused how many of these were refused
 * @param astray how many requests had words where none belongs: paths, queries, headers
 * @param looked how much was searched, by kind of place
 * @param hits where words were found, and what else is wrong: a place of which nobody can tell
 *     whether it takes words, a place in which the control word was not found
 */
public record CanaryReport(
        List<String> carried,
        int closed,
        int accepted,
        int refused,
        int astray,
        Map<String, Long> looked,
        List<String> hits) {

    /** Whether no word was found, and the search would have found one. */
    public boolean clean() {
        return hits.isEmpty();
    }
}
