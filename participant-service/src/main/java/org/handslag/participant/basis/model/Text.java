package org.handslag.participant.basis.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that people read.
 *
 * @param words by language ({@code sv}, {@code nb}, {@code en}); in all of them where a document
 *     has one text for every language
 */
public record Text(Map<String, String> words) {
    private static final List<String> LANGUAGES = List.of("sv", "nb", "en");

    /** No words. */
    public static final Text NONE = new Text(Map.of());

    public Text {
        words = Map.copyOf(words);
    }

    /** What a blueprint writes: one text for every language, or one per language. */
    public static Text of(@Nullable Object written) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            if (written instanceof String all) {
                words.put(language, all);
            } else if (written instanceof Map<?, ?> each
                    && each.get(language) instanceof String one) {
                words.put(language, one);
            }
        }
        return new Text(words);
    }

    /** In this language, else in the first of sv, nb, en that is there; empty without words. */
    public String in(String language) {
        String exact = words.get(language);
        if (exact != null) {
            return exact;
        }
        return LANGUAGES.stream().filter(words::containsKey).findFirst().map(words::get).orElse("");
    }
}
