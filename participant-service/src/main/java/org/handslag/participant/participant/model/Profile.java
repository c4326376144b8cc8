package org.handslag.participant.participant.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What matching may know of a participant: codes, no words of their own. */
public record Profile(
        List<Occupation> occupations,
        @Nullable Education education,
        List<Language> languages,
        List<String> interests) {
    public Profile {
        occupations = List.copyOf(occupations);
        languages = List.copyOf(languages);
        interests = List.copyOf(interests);
    }
}
