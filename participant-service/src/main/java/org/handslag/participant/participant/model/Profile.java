package org.handslag.participant.participant.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What matching may know of a participant: codes, no words of their own. */
public record Profile(
        List<Occupation> occupations,
        @Nullable Education education,
        List<Language> languages,
        List<String> interests) {
    /** Nothing known. */
    public static final Profile NONE = new Profile(List.of(), null, List.of(), List.of());

    public Profile {
        occupations = List.copyOf(occupations);
        languages = List.copyOf(languages);
        interests = List.copyOf(interests);
    }
}
