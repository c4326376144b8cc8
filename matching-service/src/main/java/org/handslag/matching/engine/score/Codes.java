package org.handslag.matching.engine.score;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Profiles as numbers, so that millions of pairs can be looked at: what {@link Policy} says of a
 * pair of profiles, at a twentieth of the time. Both say the same of every pair.
 */
final class Codes {
    private final int[] town;
    private final int[][] reach;

    /** Each person's occupations: those from the first up to the next one's first. */
    private final int[] firstOccupation;

    private final long[] occupation;
    private final long[][] industry;
    private final int[] field;
    private final int[] level;
    private final long[][] interest;

    /** Each language in the upper bits, the level in the lower eight, in order. */
    private final int[][] language;

    private final int[] gender;
    private final int[] born;
    private final long[][] culture;
    private final int[] wishes;
    private final int[] wishedGender;
    private final int[] wishedGap;
    private final int[] wishedCulture;

    /** Numbers for words; one for both sides, so that equal words are equal numbers. */
    static final class Dictionary {
        private final Map<String, Integer> numbers = new HashMap<>();

        /** 0 is the empty word. */
        int of(String word) {
            return word.isEmpty() ? 0 : numbers.computeIfAbsent(word, any -> numbers.size() + 1);
        }

        int[] of(Collection<String> words) {
            return words.stream().mapToInt(this::of).sorted().toArray();
        }

        /** A bit for each word. */
        long[] bits(Collection<String> words) {
            long[] bits = {};
            for (String each : words) {
                int bit = of(each);
                if (bit >> 6 >= bits.length) {
                    bits = Arrays.copyOf(bits, (bit >> 6) + 1);
                }
                bits[bit >> 6] |= 1L << bit;
            }
            return bits;
        }
    }

    /** The dictionaries of both sides. */
    static final class Words {
        private final Dictionary places = new Dictionary();
        private final Dictionary industries = new Dictionary();
        private final Dictionary fields = new Dictionary();
        private final Dictionary interests = new Dictionary();
        private final Dictionary languages = new Dictionary();
        private final Dictionary genders = new Dictionary();
        private final Dictionary cultures = new Dictionary();
    }

    Codes(List<Profile> people, Words words) {
        town = people.stream().mapToInt(each -> words.places.of(each.municipality())).toArray();
        reach = ints(people, each -> words.places.of(each.reach()));
        firstOccupation = new int[people.size() + 1];
        for (int i = 0; i < people.size(); i++) {
            firstOccupation[i + 1] = firstOccupation[i] + people.get(i).occupations().size();
        }
        occupation =
                people.stream().flatMapToLong(each -> occupations(each.occupations())).toArray();
        industry = longs(people, each -> words.industries.bits(each.industries()));
        field = people.stream().mapToInt(each -> words.fields.of(each.studyField())).toArray();
        level = people.stream().mapToInt(Profile::studyLevel).toArray();
        interest = longs(people, each -> words.interests.bits(each.interests()));
        language =
                ints(
                        people,
                        each ->
                                each.languages().entrySet().stream()
                                        .mapToInt(
                                                one ->
                                                        words.languages.of(one.getKey()) << 8
                                                                | one.getValue())
                                        .sorted()
                                        .toArray());
        gender = people.stream().mapToInt(each -> words.genders.of(each.gender())).toArray();
        born = people.stream().mapToInt(Profile::birthYear).toArray();
        culture = longs(people, each -> words.cultures.bits(each.cultures()));
        wishes = people.stream().mapToInt(HardRule::wishes).toArray();
        wishedGender =
                people.stream()
                        .mapToInt(each -> words.genders.of(each.wishes().gender()))
                        .toArray();
        wishedGap = people.stream().mapToInt(each -> each.wishes().ageGap()).toArray();
        wishedCulture =
                people.stream()
                        .mapToInt(each -> words.cultures.of(each.wishes().culture()))
                        .toArray();
    }

    private static int[][] ints(List<Profile> people, Function<Profile, int[]> of) {
        return people.stream().map(of).toArray(int[][]::new);
    }

    private static long[][] longs(List<Profile> people, Function<Profile, long[]> of) {
        return people.stream().map(of).toArray(long[][]::new);
    }

    /** The first four characters, twelve bits each; the last four bits say how many. */
    private static LongStream occupations(List<String> codes) {
        return codes.stream()
                .mapToLong(
                        code -> {
                            long packed = 0;
                            int size = Math.min(4, code.length());
                            for (int i = 0; i < size; i++) {
                                packed |= (code.charAt(i) & 0xFFFL) << 52 - 12 * i;
                            }
                            return packed | size;
                        });
    }

    int size() {
        return town.length;
    }

    /** Where the person lives; 0: unknown. */
    int town(int person) {
        return town[person];
    }

    /** Further places the person travels to. */
    int[] reach(int person) {
        return reach[person];
    }

    /** The leading digits of the person's occupations that have so many, 1 to 4; each once. */
    long[] prefixes(int person, int digits) {
        return Arrays.stream(occupation, firstOccupation[person], firstOccupation[person + 1])
                .filter(code -> (code & 15) >= digits)
                .map(code -> code >>> 64 - 12 * digits)
                .distinct()
                .toArray();
    }

    /** Whether a rule at this level forbids the pair; as {@link HardRule#forbids}. */
    static boolean forbids(HardRule rule, int level, Codes people, int p, Codes mentors, int m) {
        return switch (rule) {
            case TOO_FAR -> level > 0 && !meet(people, p, mentors, m);
            case OCCUPATION_TOO_FAR -> sharedDigits(people, p, mentors, m) < level;
            case STUDIES_TOO_LOW -> mentors.level[m] != Profile.UNKNOWN && mentors.level[m] < level;
            case NO_COMMON_LANGUAGE -> commonLevel(people.language[p], mentors.language[m]) < level;
            case WISH_NOT_MET ->
                    level > 0
                            && (met(people, p, mentors, m) < people.wishes[p]
                                    || met(mentors, m, people, p) < mentors.wishes[m]);
        };
    }

    /** How well the pair fits; as {@link Criterion#of}. */
    static int fit(Criterion criterion, Codes people, int p, Codes mentors, int m) {
        return switch (criterion) {
            case OCCUPATION -> 250 * sharedDigits(people, p, mentors, m);
            case INDUSTRY -> common(people.industry[p], mentors.industry[m]) > 0 ? 1000 : 0;
            case STUDIES ->
                    (people.field[p] != 0 && people.field[p] == mentors.field[m] ? 700 : 0)
                            + (people.level[p] != Profile.UNKNOWN
                                            && mentors.level[m] != Profile.UNKNOWN
                                            && Math.abs(people.level[p] - mentors.level[m]) <= 1
                                    ? 300
                                    : 0);
            case INTERESTS -> {
                int common = common(people.interest[p], mentors.interest[m]);
                yield common == 0 ? 0 : Math.min(1000, 100 + 300 * common);
            }
            case LANGUAGE ->
                    Math.min(1000, 200 * commonLevel(people.language[p], mentors.language[m]));
            case REGION ->
                    people.town[p] == mentors.town[m] || meet(people, p, mentors, m)
                            ? fitOfPlaces(people, p, mentors, m)
                            : 0;
            case WISHES -> {
                int asked = people.wishes[p] + mentors.wishes[m];
                int met = met(people, p, mentors, m) + met(mentors, m, people, p);
                yield asked == 0 ? 0 : 1000 * met / asked;
            }
        };
    }

    /** How well the region fits where the two can meet. */
    static int fitOfPlaces(Codes people, int p, Codes mentors, int m) {
        return people.town[p] == 0 ? 0 : people.town[p] == mentors.town[m] ? 1000 : 500;
    }

    private static boolean meet(Codes people, int p, Codes mentors, int m) {
        return people.town[p] != 0 && mentors.isAt(m, people.town[p])
                || mentors.town[m] != 0 && people.isAt(p, mentors.town[m]);
    }

    private boolean isAt(int person, int place) {
        if (town[person] == place) {
            return true;
        }
        for (int each : reach[person]) {
            if (each == place) {
                return true;
            }
        }
        return false;
    }

    private static int sharedDigits(Codes people, int p, Codes mentors, int m) {
        int most = 0;
        for (int i = people.firstOccupation[p]; i < people.firstOccupation[p + 1]; i++) {
            long a = people.occupation[i];
            for (int j = mentors.firstOccupation[m]; j < mentors.firstOccupation[m + 1]; j++) {
                long b = mentors.occupation[j];
                int size = (int) Math.min(a & 15, b & 15);
                most = Math.max(most, Math.min(size, Long.numberOfLeadingZeros(a ^ b) / 12));
            }
        }
        return most;
    }

    private static int common(long[] one, long[] other) {
        int common = 0;
        for (int w = 0; w < Math.min(one.length, other.length); w++) {
            common += Long.bitCount(one[w] & other[w]);
        }
        return common;
    }

    private static int commonLevel(int[] one, int[] other) {
        int best = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int apart = (one[i] >> 8) - (other[j] >> 8);
            if (apart == 0) {
                best = Math.max(best, Math.min(one[i++] & 255, other[j++] & 255));
            } else if (apart < 0) {
                i++;
            } else {
                j++;
            }
        }
        return best;
    }

    private static int met(Codes all, int who, Codes others, int other) {
        if (all.wishes[who] == 0) {
            return 0;
        }
        boolean near =
                all.wishedGap[who] != Profile.UNKNOWN
                        && all.born[who] != Profile.UNKNOWN
                        && others.born[other] != Profile.UNKNOWN
                        && Math.abs(all.born[who] - others.born[other]) <= all.wishedGap[who];
        int wished = all.wishedCulture[who];
        long[] known = others.culture[other];
        boolean culture =
                wished != 0
                        && wished >> 6 < known.length
                        && (known[wished >> 6] >>> wished & 1) != 0;
        return (all.wishedGender[who] != 0 && all.wishedGender[who] == others.gender[other] ? 1 : 0)
                + (near ? 1 : 0)
                + (culture ? 1 : 0);
    }
}
