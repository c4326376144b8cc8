package org.handslag.matching.solve.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A profile in codes as it was when a round opened; nothing here names the person. What older
 * snapshots do not have says nothing.
 *
 * @param municipality a municipality's key; null: unknown, likewise the other nullable ones
 * @param occupations ISCO-08, one to four digits
 * @param industries codes
 * @param studyLevel ISCED 2011, 0 to 8
 * @param interests codes, own goals among them
 * @param languages level by ISO 639 code: 1 to 6 for CEFR A1 to C2, 7 for native
 * @param reach further municipalities that the person travels to
 * @param wishes what the person's wishes are about: {@code gender}, {@code age}, {@code culture}
 * @param weighed what lets wishes decide; null where the policy does not, and then not kept
 */
public record Codes(
        @Nullable String municipality,
        @Nullable String gender,
        List<String> occupations,
        List<String> industries,
        @Nullable String studyField,
        @Nullable Integer studyLevel,
        List<String> interests,
        Map<String, Integer> languages,
        List<String> reach,
        List<String> wishes,
        @Nullable Weighed weighed) {
    /** Copies what is mutable. */
    public Codes {
        occupations = List.copyOf(occupations);
        industries = List.copyOf(industries);
        interests = List.copyOf(interests);
        languages = Map.copyOf(languages);
        reach = reach == null ? List.of() : List.copyOf(reach);
        wishes = wishes == null ? List.of() : List.copyOf(wishes);
    }

    /** Of somebody of whom nothing is known but where they are. */
    public static Codes at(String municipality) {
        return new Codes(
                municipality,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                null);
    }

    /**
     * What lets wishes decide: those of the person, and what others' wishes ask of them.
     *
     * @param cultures backgrounds that the person says they know
     * @param gender the one wished for; null: no wish, likewise the other two
     * @param ageGap years at most between the two
     * @param culture a background that the other should know
     */
    public record Weighed(
            @Nullable Integer birthYear,
            List<String> cultures,
            @Nullable String gender,
            @Nullable Integer ageGap,
            @Nullable String culture) {
        /** Copies what is mutable. */
        public Weighed {
            cultures = List.copyOf(cultures);
        }
    }
}
