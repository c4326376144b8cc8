package org.handslag.reporting.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/** Parts of a population by a code, in the order of the plan. */
final class Groups {
    static final String UNKNOWN = "unknown";

    /** Both are always shown; others where they occur. */
    static final List<String> GENDERS = List.of("woman", "man");

    /** By what an admission says of the year of the referral. */
    static final List<String> AGE_BANDS = List.of("under-25", "25-34", "35-44", "45-54", "55-plus");

    private Groups() {}

    /**
     * Every code that the plan knows, also where nobody has it, then the others that occur, in
     * alphabetical order, unknown last.
     */
    static <T> Map<String, List<T>> by(
            List<String> known, Collection<T> all, Function<T, @Nullable String> code) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        known.forEach(key -> groups.put(key, of(all, code, key)));
        var others = new TreeSet<String>();
        all.forEach(one -> others.add(codeOf(one, code)));
        boolean unknown = others.remove(UNKNOWN);
        others.stream()
                .filter(key -> !groups.containsKey(key))
                .forEach(key -> groups.put(key, of(all, code, key)));
        if (unknown) {
            groups.computeIfAbsent(UNKNOWN, key -> of(all, code, key));
        }
        return groups;
    }

    static List<String> keys(List<Keyed> known) {
        return known.stream().map(Keyed::key).toList();
    }

    /** What the plan calls the code; null where it has no words for it. */
    static @Nullable Words title(List<Keyed> known, String key) {
        return known.stream()
                .filter(one -> one.key().equals(key))
                .map(Keyed::title)
                .findFirst()
                .orElse(null);
    }

    private static <T> List<T> of(
            Collection<T> all, Function<T, @Nullable String> code, String key) {
        return all.stream().filter(one -> codeOf(one, code).equals(key)).toList();
    }

    private static <T> String codeOf(T one, Function<T, @Nullable String> code) {
        String key = code.apply(one);
        return key == null ? UNKNOWN : key;
    }
}
