package org.handslag.reporting.figures.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text that people see: one for all languages, or one for each.
 *
 * @param plain the text for all; null where there is one for each
 * @param languages text by language tag (sv, nb, en); empty where there is one for all
 */
public record Words(@Nullable String plain, Map<String, String> languages) {
    private static final List<String> FALLBACKS = List.of("en", "sv", "nb");

    public Words {
        languages = Map.copyOf(languages);
    }

    /** One text for all languages. */
    public static Words of(String plain) {
        return new Words(plain, Map.of());
    }

    /** A text for each language. */
    public static Words of(Map<String, String> languages) {
        return new Words(null, languages);
    }

    /** The text in that language, else in English, Swedish, Norwegian, or any there is. */
    public String in(String language) {
        if (plain != null) {
            return plain;
        }
        String asked = languages.get(language);
        if (asked != null) {
            return asked;
        }
        return FALLBACKS.stream()
                .filter(languages::containsKey)
                .map(languages::get)
                .findFirst()
                .orElseGet(() -> new TreeMap<>(languages).values().stream().findFirst().orElse(""));
    }
}
