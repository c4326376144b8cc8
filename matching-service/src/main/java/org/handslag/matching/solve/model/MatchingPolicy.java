package org.handslag.matching.solve.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a programme's rounds are scored, as its blueprint said when the round opened.
 *
 * @param version whose policy: the blueprint's key and edition, or the platform's default
 * @param weights how much each criterion weighs, by its code, 0 to 1000
 * @param rules which hard rule holds at which level, by its code
 * @param minimumScore pairs below it are not proposed, 0 to 1000
 * @param floors how much of a group must be matched at least
 */
public record MatchingPolicy(
        String version,
        Map<String, Integer> weights,
        Map<String, Integer> rules,
        int minimumScore,
        List<Floor> floors) {
    /** Copies what is mutable. */
    public MatchingPolicy {
        weights = Map.copyOf(weights);
        rules = Map.copyOf(rules);
        floors = List.copyOf(floors);
    }

    /**
     * So much of a group must be matched.
     *
     * @param attribute what tells the groups apart: {@code gender}, {@code municipality}, or
     *     {@value #REMATCH}
     * @param group one value of it
     * @param percent of the group's people, 0 to 100
     */
    public record Floor(String attribute, String group, int percent) {
        /** Tells apart who waits for another mentor. */
        public static final String REMATCH = "rematch";

        /** The group of those. */
        public static final String WAITING = "waiting";

        /** All who wait for another mentor. */
        public static final Floor OF_WAITING = new Floor(REMATCH, WAITING, 100);
    }

    /** Whether wishes decide anything: they have a weight, or the rule that they be met holds. */
    public boolean letsWishesDecide() {
        return weights.getOrDefault("wishes", 0) > 0 || rules.getOrDefault("wish-not-met", 0) > 0;
    }

    /** The same with other floors. */
    public MatchingPolicy flooring(List<Floor> others) {
        return new MatchingPolicy(version, weights, rules, minimumScore, others);
    }

    /** The same where these rules hold at another level. */
    public MatchingPolicy ruling(Map<String, Integer> levels) {
        Map<String, Integer> all = new TreeMap<>(rules);
        all.putAll(levels);
        return new MatchingPolicy(version, weights, all, minimumScore, floors);
    }

    /** The same with another minimum score. */
    public MatchingPolicy atLeast(int score) {
        return new MatchingPolicy(version, weights, rules, score, floors);
    }
}
