package org.handslag.matching.engine.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a blueprint says of fitting: how much each criterion weighs, and which hard rules hold at
 * which level. A wish that only is heard weighs; it decides where its rule is among the rules.
 */
public record Policy(Map<Criterion, Integer> weights, Map<HardRule, Integer> rules) {
    /**
     * Copies what is mutable.
     *
     * @throws IllegalArgumentException where a weight is below 0 or above 1000
     */
    public Policy {
        weights = ordered(Criterion.class, weights);
        rules = ordered(HardRule.class, rules);
        if (weights.values().stream().anyMatch(weight -> weight < 0 || weight > 1000)) {
            throw new IllegalArgumentException("weights are 0 to 1000");
        }
    }

    private static <K extends Enum<K>> Map<K, Integer> ordered(
            Class<K> keys, Map<K, Integer> values) {
        Map<K, Integer> ordered = new EnumMap<>(keys);
        ordered.putAll(values);
        return Collections.unmodifiableMap(ordered);
    }

    /**
     * What a criterion adds to a score.
     *
     * @param fit how well the two fit by it, 0 to 1000
     * @param points what that adds to the score; the pair's points sum up to it
     */
    public record Contribution(Criterion criterion, int fit, int points) {}

    /** The first rule that forbids the pair, the cheapest to tell first. */
    public Optional<HardRule> forbidden(Profile participant, Profile mentor) {
        for (var rule : rules.entrySet()) {
            if (rule.getKey().forbids(participant, mentor, rule.getValue())) {
                return Optional.of(rule.getKey());
            }
        }
        return Optional.empty();
    }

    /** The pair's score, 0 to 1000. */
    public int score(Profile participant, Profile mentor) {
        long sum = 0;
        long weight = 0;
        for (var each : weights.entrySet()) {
            sum += (long) each.getValue() * each.getKey().of(participant, mentor);
            weight += each.getValue();
        }
        return weight == 0 ? 0 : (int) (sum / weight);
    }

    /** What each criterion adds; the points sum up to the score exactly. */
    public List<Contribution> contributions(Profile participant, Profile mentor) {
        long total = weights.values().stream().mapToLong(Integer::longValue).sum();
        List<Contribution> found = new ArrayList<>();
        long sum = 0;
        for (var each : weights.entrySet()) {
            int fit = each.getKey().of(participant, mentor);
            long before = total == 0 ? 0 : sum / total;
            sum += (long) each.getValue() * fit;
            // Differences of rounded sums, so that nothing is lost between the parts.
            int points = total == 0 ? 0 : (int) (sum / total - before);
            found.add(new Contribution(each.getKey(), fit, points));
        }
        return found;
    }
}
