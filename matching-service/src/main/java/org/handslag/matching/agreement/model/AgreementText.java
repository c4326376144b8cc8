package org.handslag.matching.agreement.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of an agreement, as it was when somebody signed it. It never changes: another text is
 * another one, also under the same edition.
 *
 * @param programme the programme's id
 * @param edition the blueprint's key for it
 * @param text by language: {@code sv}, {@code nb}, {@code en}
 */
public record AgreementText(String programme, String edition, Map<String, String> text) {
    private static final List<String> LANGUAGES = List.of("sv", "nb", "en");

    /** Copies what is mutable. */
    public AgreementText {
        text = Map.copyOf(text);
    }

    /** The text in one language. */
    public record In(String language, String text) {}

    /** The text in this language; where there is none, in the first of sv, nb, en that is there. */
    public Optional<In> in(String language) {
        return text.containsKey(language)
                ? one(language)
                : LANGUAGES.stream().filter(text::containsKey).findFirst().flatMap(this::one);
    }

    private Optional<In> one(String language) {
        return Optional.ofNullable(text.get(language)).map(found -> new In(language, found));
    }
}
