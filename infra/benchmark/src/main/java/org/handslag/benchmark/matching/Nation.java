package org.handslag.benchmark.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.handslag.matching.engine.score.Criterion;
import org.handslag.matching.engine.score.HardRule;
import org.handslag.matching.engine.score.Policy;
import org.handslag.matching.engine.score.Profile;
import org.handslag.matching.engine.score.Profile.Wishes;

/**
 * Invented people of a whole country: municipalities of very different sizes, skewed occupations, a
 * few languages, some travel. With 100,000 participants and 50,000 mentors about 24 million pairs
 * are possible.
 */
record Nation(List<Profile> participants, List<Profile> mentors, int[] capacities) {
    private static final int TOWNS = 290;
    private static final String[] LANGUAGES = {"ar", "fa", "ti", "so", "en", "uk", "tr"};

    // Words of a fixed vocabulary, as codes are: each exists once.
    private static final String[] NAMES = words("town", TOWNS);
    private static final String[] INDUSTRIES = words("industry", 20);
    private static final String[] FIELDS = words("field", 10);
    private static final String[] INTERESTS = words("interest", 15);
    private static final String[] GOALS = words("goal", 6);
    private static final String[] CULTURES = words("culture", 8);

    static final Policy POLICY =
            new Policy(
                    Map.of(
                            Criterion.OCCUPATION, 350,
                            Criterion.INDUSTRY, 100,
                            Criterion.STUDIES, 100,
                            Criterion.INTERESTS, 150,
                            Criterion.LANGUAGE, 100,
                            Criterion.REGION, 150,
                            Criterion.WISHES, 50),
                    Map.of(
                            HardRule.TOO_FAR, 1,
                            HardRule.OCCUPATION_TOO_FAR, 1,
                            HardRule.NO_COMMON_LANGUAGE, 2));

    static Nation of(int people, int mentors, long seed) {
        Random random = new Random(seed);
        double[] upTo = new double[TOWNS];
        double sum = 0;
        for (int t = 0; t < TOWNS; t++) {
            sum += 1.0 / (t + 1.1);
            upTo[t] = sum;
        }
        List<Profile> learning = new ArrayList<>(people);
        for (int i = 0; i < people; i++) {
            learning.add(somebody(random, upTo, false));
        }
        List<Profile> guiding = new ArrayList<>(mentors);
        int[] capacities = new int[mentors];
        for (int i = 0; i < mentors; i++) {
            guiding.add(somebody(random, upTo, true));
            capacities[i] = random.nextInt(10) < 9 ? 2 : 1 + random.nextInt(4);
        }
        return new Nation(learning, guiding, capacities);
    }

    private static String[] words(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).toArray(String[]::new);
    }

    private static Profile somebody(Random random, double[] upTo, boolean mentor) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[TOWNS - 1]);
        int town = at < 0 ? -at - 1 : at;
        int other = (town + 1 + random.nextInt(12)) % TOWNS;
        StringBuilder occupation = new StringBuilder();
        for (int d = 0; d < 4; d++) {
            occupation.append((char) ('1' + (int) (9 * Math.pow(random.nextDouble(), 1.6))));
        }
        String language = LANGUAGES[(int) (7 * Math.pow(random.nextDouble(), 2))];
        return new Profile(
                NAMES[town],
                random.nextInt(5) == 0 ? Set.of(NAMES[other]) : Set.of(),
                List.of(occupation.toString()),
                Set.of(INDUSTRIES[random.nextInt(20)]),
                FIELDS[random.nextInt(10)],
                2 + random.nextInt(6),
                Set.of(INTERESTS[random.nextInt(15)], GOALS[random.nextInt(6)]),
                Map.of("sv", mentor ? 7 : 1 + random.nextInt(5), language, 4 + random.nextInt(4)),
                random.nextBoolean() ? "woman" : "man",
                1955 + random.nextInt(50),
                Set.of(CULTURES[random.nextInt(8)]),
                random.nextInt(5) > 0
                        ? Wishes.NONE
                        : new Wishes(random.nextBoolean() ? "woman" : "man", 15, ""));
    }
}
