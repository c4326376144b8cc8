package org.handslag.participant.participant.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What matching may know of a participant: codes, no words of their own.
 *
 * @param industries where the person comes from, or wants to go
 * @param reach keys of further municipalities that the person travels to
 * @param goals what the person wants to reach, written down before matching
 * @param cultures backgrounds that the person says they know; only ever their own word
 * @param wishes likewise; null: none
 */
public record Profile(
        List<Occupation> occupations,
        @Nullable Education education,
        List<Language> languages,
        List<String> interests,
        List<String> industries,
        List<String> reach,
        List<String> goals,
        List<String> cultures,
        @Nullable Wishes wishes) {
    /** Nothing known. */
    public static final Profile NONE =
            new Profile(
                    List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), null);

    /** Copies what is mutable; what was stored before there was such a field is empty. */
    public Profile {
        occupations = List.copyOf(occupations);
        languages = List.copyOf(languages);
        interests = List.copyOf(interests);
        industries = orNone(industries);
        reach = orNone(reach);
        goals = orNone(goals);
        cultures = orNone(cultures);
        wishes = wishes == null || wishes.none() ? null : wishes;
    }

    private static List<String> orNone(@Nullable List<String> codes) {
        return codes == null ? List.of() : List.copyOf(codes);
    }
}
