package org.handslag.participant.blueprint.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many a cohort takes at most.
 *
 * @param most in all; null: no most is stated
 * @param byMunicipality municipality's key to how many of it at most; those without one are only
 *     held to {@code most}
 */
public record Places(@Nullable Integer most, Map<String, Integer> byMunicipality) {
    /** No number is stated. */
    public static final Places UNKNOWN = new Places(null, Map.of());

    public Places {
        byMunicipality = Map.copyOf(byMunicipality);
    }

    /**
     * What is left when some are kept for others.
     *
     * @param kept the municipality of each who has one kept
     */
    public Places without(List<String> kept) {
        Map<String, Integer> left = new TreeMap<>(byMunicipality);
        kept.forEach(each -> left.computeIfPresent(each, (key, most) -> Math.max(0, most - 1)));
        return new Places(most == null ? null : Math.max(0, most - kept.size()), left);
    }

    /** What a blueprint's cohort states. */
    static Places of(Map<?, ?> cohort) {
        Map<String, Integer> split = new TreeMap<>();
        for (Map<?, ?> row : Blueprint.objectsOf(cohort.get("places"))) {
            Integer most = most(row.get("number"));
            if (row.get("municipality") instanceof String municipality && most != null) {
                split.put(municipality, most);
            }
        }
        return new Places(most(cohort.get("participants")), split);
    }

    /** The most that a stated number allows; null where it names none. */
    static @Nullable Integer most(@Nullable Object number) {
        return switch (number) {
            case Number exact -> exact.intValue();
            case Map<?, ?> range when range.get("max") instanceof Number max -> max.intValue();
            case Map<?, ?> range when range.get("atMost") instanceof Number most -> most.intValue();
            case null, default -> null;
        };
    }
}
