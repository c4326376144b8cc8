package org.handslag.matching.engine.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why nobody can take somebody.
 *
 * @param removed how many mentors each rule forbids; one mentor counts for each rule that does
 * @param opening the smallest relaxation of one rule that opens a mentor; null: none does alone
 */
public record LeftOut(Map<HardRule, Integer> removed, @Nullable Opening opening) {
    /** Copies what is mutable. */
    public LeftOut {
        removed = Map.copyOf(removed);
    }

    /**
     * A relaxation.
     *
     * @param level to which level the rule would have to drop
     * @param by by how many levels that is
     * @param mentors how many mentors that opens
     */
    public record Opening(HardRule rule, int level, int by, int mentors) {}

    /** Looks at every mentor and every rule. */
    public static LeftOut of(Profile participant, List<Profile> mentors, Policy policy) {
        Map<HardRule, Integer> removed = new EnumMap<>(HardRule.class);
        for (Profile mentor : mentors) {
            policy.rules()
                    .forEach(
                            (rule, level) -> {
                                if (rule.forbids(participant, mentor, level)) {
                                    removed.merge(rule, 1, Integer::sum);
                                }
                            });
        }
        Opening smallest = null;
        for (var rule : policy.rules().entrySet()) {
            Optional<Opening> found =
                    opening(participant, mentors, policy, rule.getKey(), rule.getValue());
            if (found.isPresent()
                    && (smallest == null
                            || found.get().by() < smallest.by()
                            || found.get().by() == smallest.by()
                                    && found.get().mentors() > smallest.mentors())) {
                smallest = found.get();
            }
        }
        return new LeftOut(removed, smallest);
    }

    private static Optional<Opening> opening(
            Profile participant, List<Profile> mentors, Policy policy, HardRule rule, int asked) {
        for (int level = asked - 1; level >= 0; level--) {
            Map<HardRule, Integer> relaxed = new EnumMap<>(HardRule.class);
            relaxed.putAll(policy.rules());
            relaxed.put(rule, level);
            Policy other = new Policy(policy.weights(), relaxed);
            int open =
                    (int)
                            mentors.stream()
                                    .filter(m -> other.forbidden(participant, m).isEmpty())
                                    .count();
            if (open > 0) {
                return Optional.of(new Opening(rule, level, asked - level, open));
            }
        }
        return Optional.empty();
    }
}
