package org.handslag.acceptance.canary;

import java.util.List;
import java.util.Map;

/**
 * What a canary found.
 *
 * @param texts how many places of bodies were given a word
 * @param accepted how many requests with words were accepted
 * @param refused how many were refused
 * @param looked how much was searched, by kind of place
 * @param hits where words were found, and what else is wrong: a text into which no word was put, a
 *     place in which the control word was not found
 */
public record CanaryReport(
        int texts, int accepted, int refused, Map<String, Long> looked, List<String> hits) {

    /** Whether no word was found, and the search would have found one. */
    public boolean clean() {
        return hits.isEmpty();
    }
}
