package org.handslag.matching.engine.score;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A participant or a mentor in codes. What is unknown is absent (empty, or {@link #UNKNOWN}), and
 * neither scores nor forbids unless a rule says so.
 *
 * @param municipality where the person lives; empty: unknown
 * @param reach further municipalities the person travels to
 * @param occupations ISCO-08 codes of one to four digits
 * @param industries codes
 * @param studyField a code; empty: unknown
 * @param studyLevel ISCED 2011, 0 to 8
 * @param interests codes, own goals among them
 * @param languages level by ISO 639 code: 1 to 6 for CEFR A1 to C2, 7 for native
 * @param gender a code; empty: unknown
 * @param birthYear the year
 * @param cultures codes of backgrounds the person knows
 * @param wishes what the person would like of the other
 */
public record Profile(
        String municipality,
        Set<String> reach,
        List<String> occupations,
        Set<String> industries,
        String studyField,
        int studyLevel,
        Set<String> interests,
        Map<String, Integer> languages,
        String gender,
        int birthYear,
        Set<String> cultures,
        Wishes wishes) {
    /** A number that is not known. */
    public static final int UNKNOWN = -1;

    /** Copies what is mutable. */
    public Profile {
        reach = Set.copyOf(reach);
        occupations = List.copyOf(occupations);
        industries = Set.copyOf(industries);
        interests = Set.copyOf(interests);
        languages = Map.copyOf(languages);
        cultures = Set.copyOf(cultures);
    }

    /**
     * Wishes: heard, and decisive only where the policy says so.
     *
     * @param gender a code; empty: no wish
     * @param ageGap years at most between the two; {@link #UNKNOWN}: no wish
     * @param culture a code; empty: no wish
     */
    public record Wishes(String gender, int ageGap, String culture) {
        /** No wish. */
        public static final Wishes NONE = new Wishes("", UNKNOWN, "");
    }

    /** Whether the person can be met in this municipality. */
    boolean isAt(String other) {
        return municipality.equals(other) || reach.contains(other);
    }
}
