package org.handslag.acceptance.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where words were found, and how much was looked at. */
final class Hits {

    private static final int MOST_OF_A_PLACE = 20;

    private final String control;
    private final Map<String, List<String>> controls = new TreeMap<>();
    private final Map<String, List<String>> places = new TreeMap<>();
    private final Map<String, Long> looked = new TreeMap<>();

    /**
     * None yet.
     *
     * @param control the word that must be found
     */
    Hits(String control) {
        this.control = control;
    }

    /** A word was found; of one topic, collection or folder only so many are kept. */
    synchronized void found(String kind, String place, String word) {
        boolean wanted = word.startsWith(control);
        List<String> all =
                (wanted ? controls : places)
                        .computeIfAbsent(
                                kind + " " + place.split("[/ ]")[0], key -> new ArrayList<>());
        if (all.size() < MOST_OF_A_PLACE) {
            all.add(place + ": " + word);
        }
    }

    /** So much was looked at. */
    synchronized void looked(String kind, long many) {
        looked.merge(kind, many, Long::sum);
    }

    synchronized List<String> all() {
        List<String> all = new ArrayList<>();
        places.forEach(
                (where, found) -> found.forEach(one -> all.add(where.split(" ")[0] + " " + one)));
        return all;
    }

    /** Whether the control word was found in such a place. */
    synchronized boolean controlIn(String beginning) {
        return controls.keySet().stream().anyMatch(place -> place.startsWith(beginning));
    }

    synchronized Map<String, Long> looked() {
        return new TreeMap<>(looked);
    }
}
