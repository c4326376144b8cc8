package org.handslag.matching.engine.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.handslag.matching.engine.score.Profile.Wishes;

/**
 * People of one side who are alike in all that a criterion looks at: of millions of pairs only
 * thousands differ by it.
 *
 * @param of each person's kind
 * @param example one person of each kind
 */
record Kinds(int[] of, int[] example) {
    /**
     * The kinds of these people.
     *
     * @param others the other side: what none of them wishes tells nobody apart
     * @return nothing where there are more kinds than asked for
     */
    static Kinds of(Criterion criterion, List<Profile> people, List<Profile> others, int most) {
        boolean gender = any(others, wishes -> !wishes.gender().isEmpty());
        boolean age = any(others, wishes -> wishes.ageGap() != Profile.UNKNOWN);
        boolean culture = any(others, wishes -> !wishes.culture().isEmpty());
        Map<Object, Integer> known = new HashMap<>();
        int[] of = new int[people.size()];
        int[] example = new int[Math.min(most, people.size())];
        for (int i = 0; i < of.length; i++) {
            Profile each = people.get(i);
            Wishes wishes = each.wishes();
            Object key =
                    switch (criterion) {
                        case OCCUPATION -> each.occupations();
                        case INDUSTRY -> each.industries();
                        case STUDIES -> List.of(each.studyField(), each.studyLevel());
                        case INTERESTS -> each.interests();
                        case LANGUAGE -> each.languages();
                        case REGION -> List.of(each.municipality(), each.reach());
                        case WISHES ->
                                List.of(
                                        wishes,
                                        gender ? each.gender() : "",
                                        // Whoever wishes an age has one.
                                        age || wishes.ageGap() != Profile.UNKNOWN
                                                ? each.birthYear()
                                                : Profile.UNKNOWN,
                                        culture ? each.cultures() : "");
                    };
            Integer kind = known.get(key);
            if (kind == null) {
                kind = known.size();
                if (kind == most) {
                    return new Kinds(new int[0], new int[0]);
                }
                known.put(key, kind);
                example[kind] = i;
            }
            of[i] = kind;
        }
        return new Kinds(of, Arrays.copyOf(example, known.size()));
    }

    private static boolean any(List<Profile> people, Predicate<Wishes> wish) {
        return people.stream().anyMatch(each -> wish.test(each.wishes()));
    }

    int size() {
        return example.length;
    }

    /** Each person's kind, that many times. */
    int[] each(int times) {
        return Arrays.stream(of).map(kind -> kind * times).toArray();
    }
}
