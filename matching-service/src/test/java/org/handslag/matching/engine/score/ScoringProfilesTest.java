package org.handslag.matching.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.MarketDraft;
import org.handslag.matching.engine.Markets;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.assign.Assigning;
import org.handslag.matching.engine.assign.Outcome;
import org.handslag.matching.engine.assign.Outcome.Assigned;
import org.handslag.matching.engine.assign.Outcome.FloorsUnmet;
import org.handslag.matching.engine.assign.Outcome.Refused;
import org.handslag.matching.engine.assign.Outcome.Shortage;
import org.handslag.matching.engine.score.LeftOut.Opening;
import org.handslag.matching.engine.score.Profile.Wishes;
import org.junit.jupiter.api.Test;

class ScoringProfilesTest {
    private static final Policy POLICY =
            new Policy(
                    Map.of(
                            Criterion.OCCUPATION, 300,
                            Criterion.INDUSTRY, 70,
                            Criterion.STUDIES, 110,
                            Criterion.INTERESTS, 130,
                            Criterion.LANGUAGE, 90,
                            Criterion.REGION, 50,
                            Criterion.WISHES, 30),
                    Map.of(HardRule.TOO_FAR, 1, HardRule.NO_COMMON_LANGUAGE, 2));

    @Test
    void sumsContributionsUpToTheScore() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Profile one = somebody(random);
            Profile other = somebody(random);
            int sum =
                    POLICY.contributions(one, other).stream()
                            .mapToInt(Policy.Contribution::points)
                            .sum();
            assertThat(sum).isEqualTo(POLICY.score(one, other)).isBetween(0, 1000);
        }
    }

    @Test
    void countsSharedLeadingDigits() {
        assertThat(Criterion.OCCUPATION.of(worker("2211"), worker("2212"))).isEqualTo(750);
        assertThat(Criterion.OCCUPATION.of(worker("2211"), worker("3211"))).isZero();
        assertThat(Criterion.OCCUPATION.of(worker("22"), worker("2211"))).isEqualTo(500);
    }

    @Test
    void letsWishesDecideOnlyWhereThePolicySaysSo() {
        Profile wishing = with(worker("1"), new Wishes("woman", Profile.UNKNOWN, ""));
        Profile man = worker("1");
        Map<HardRule, Integer> rules = new EnumMap<>(HardRule.class);
        assertThat(new Policy(Map.of(), rules).forbidden(wishing, man)).isEmpty();
        rules.put(HardRule.WISH_NOT_MET, 1);
        assertThat(new Policy(Map.of(), rules).forbidden(wishing, man))
                .contains(HardRule.WISH_NOT_MET);
    }

    @Test
    void tellsWhichRulesRemoveWhomAndTheSmallestOpening() {
        Profile learner = speaking(worker("1"), 1);
        List<Profile> mentors =
                List.of(
                        speaking(worker("1"), 7),
                        speaking(worker("1"), 6),
                        speaking(worker("1"), 0));

        LeftOut why = LeftOut.of(learner, mentors, POLICY);

        assertThat(why.removed()).containsExactlyEntriesOf(Map.of(HardRule.NO_COMMON_LANGUAGE, 3));
        assertThat(why.opening()).isEqualTo(new Opening(HardRule.NO_COMMON_LANGUAGE, 1, 1, 2));
    }

    @Test
    void findsTheSameCandidatesAsLookingAtEveryPairAndProvesPruningHarmless() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Profile> people = new ArrayList<>();
            List<Profile> mentors = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                people.add(somebody(random));
            }
            for (int i = 0; i < 30; i++) {
                mentors.add(somebody(random));
            }
            int[] capacities = random.ints(30, 0, 3).toArray();
            MarketDraft all = new MarketDraft(60, capacities, 0);
            for (int p = 0; p < 60; p++) {
                for (int m = 0; m < 30; m++) {
                    if (POLICY.forbidden(people.get(p), mentors.get(m)).isEmpty()) {
                        all.edge(p, m, POLICY.score(people.get(p), mentors.get(m)));
                    }
                }
            }
            Assignment whole =
                    ((Assigned) Assigning.assign(all.market(), Terms.of(1), 1)).assignment();

            Candidates.Priced priced =
                    new Candidates(people, mentors, POLICY).assign(capacities, 2, Terms.of(1), 1);

            assertThat(priced.possible()).isEqualTo(all.market().edges());
            assertThat(priced.kept()).isLessThan(all.market().edges());
            assertThat(priced.assignment().matched()).isEqualTo(whole.matched());
            assertThat(priced.assignment().score()).isEqualTo(whole.score());
        }
    }

    @Test
    void saysTheSameOfEveryPairAsThePolicy() {
        Random random = new Random(3);
        List<Profile> people = new ArrayList<>(List.of(worker("22"), worker("")));
        List<Profile> mentors = new ArrayList<>(List.of(worker("2211"), worker("1")));
        for (int i = 0; i < 150; i++) {
            people.add(somebody(random));
            mentors.add(somebody(random));
        }
        int possible = 0;
        for (int i = 0; i < 12; i++) {
            Map<HardRule, Integer> rules = new EnumMap<>(HardRule.class);
            for (HardRule each : HardRule.values()) {
                if (random.nextInt(3) == 0) {
                    rules.put(each, random.nextInt(4));
                }
            }
            Policy policy = new Policy(POLICY.weights(), rules);
            // Each second time without tables, as where hardly anybody is alike.
            Candidates candidates =
                    i % 2 == 0
                            ? new Candidates(people, mentors, policy)
                            : new Candidates(people, mentors, policy, 0);
            for (int p = 0; p < people.size(); p++) {
                Map<Integer, Integer> expected = new TreeMap<>();
                for (int m = 0; m < mentors.size(); m++) {
                    if (policy.forbidden(people.get(p), mentors.get(m)).isEmpty()) {
                        expected.put(m, policy.score(people.get(p), mentors.get(m)));
                    }
                }
                Map<Integer, Integer> found = new TreeMap<>();
                candidates.of(p, found::put);
                assertThat(found).as("%s, participant %d", rules, p).isEqualTo(expected);
                possible += found.size();
            }
        }
        assertThat(possible).isGreaterThan(10_000);
    }

    @Test
    void provesPruningHarmlessWithFloorsAndPinsToo() {
        int unmet = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Profile> people = new ArrayList<>();
            List<Profile> mentors = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                people.add(somebody(random));
            }
            for (int i = 0; i < 20; i++) {
                mentors.add(somebody(random));
            }
            int[] capacities = random.ints(20, 0, 3).toArray();
            int[] groups = random.ints(40, -1, 3).toArray();
            MarketDraft all = new MarketDraft(40, capacities, 3);
            Candidates candidates = new Candidates(people, mentors, POLICY);
            for (int p = 0; p < 40; p++) {
                int participant = p;
                if (groups[p] >= 0) {
                    all.group(p, groups[p]);
                }
                candidates.of(p, (m, score) -> all.edge(participant, m, score));
            }
            Terms terms = Markets.terms(random, all.market());
            Outcome whole = Assigning.assign(all.market(), terms, 1);

            Outcome priced = candidates.assign(capacities, groups, 3, 1, terms, 1).outcome();

            assertThat(figures(priced)).as("seed %d", seed).isEqualTo(figures(whole));
            unmet += whole instanceof FloorsUnmet ? 1 : 0;
        }
        assertThat(unmet).isBetween(5, 55);
    }

    /** Missing from floors, matched, score. */
    private static List<Long> figures(Outcome outcome) {
        return switch (outcome) {
            case Assigned(Assignment found) -> List.of(0L, (long) found.matched(), found.score());
            case FloorsUnmet(List<Shortage> shortages, Assignment nearest) ->
                    List.of(
                            shortages.stream().mapToLong(Shortage::missing).sum(),
                            (long) nearest.matched(),
                            nearest.score());
            case Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Profile somebody(Random random) {
        return new Profile(
                "town" + random.nextInt(5),
                random.nextBoolean() ? Set.of("town" + random.nextInt(5)) : Set.of(),
                List.of(Integer.toString(1000 + random.nextInt(9000))),
                Set.of("industry" + random.nextInt(6)),
                "field" + random.nextInt(6),
                random.nextInt(9),
                Set.of("a" + random.nextInt(5), "b" + random.nextInt(5)),
                Map.of("sv", random.nextInt(8), "ar", random.nextInt(8)),
                random.nextBoolean() ? "woman" : "man",
                1950 + random.nextInt(50),
                Set.of("culture" + random.nextInt(4)),
                random.nextBoolean()
                        ? Wishes.NONE
                        : new Wishes("woman", random.nextInt(30), "culture" + random.nextInt(4)));
    }

    private static Profile worker(String isco) {
        return new Profile(
                "lomma",
                Set.of(),
                List.of(isco),
                Set.of(),
                "",
                Profile.UNKNOWN,
                Set.of(),
                Map.of("sv", 7),
                "man",
                Profile.UNKNOWN,
                Set.of(),
                Wishes.NONE);
    }

    private static Profile speaking(Profile each, int level) {
        return new Profile(
                each.municipality(),
                each.reach(),
                each.occupations(),
                each.industries(),
                each.studyField(),
                each.studyLevel(),
                each.interests(),
                Map.of("sv", level),
                each.gender(),
                each.birthYear(),
                each.cultures(),
                each.wishes());
    }

    private static Profile with(Profile each, Wishes wishes) {
        return new Profile(
                each.municipality(),
                each.reach(),
                each.occupations(),
                each.industries(),
                each.studyField(),
                each.studyLevel(),
                each.interests(),
                each.languages(),
                each.gender(),
                each.birthYear(),
                each.cultures(),
                wishes);
    }
}
