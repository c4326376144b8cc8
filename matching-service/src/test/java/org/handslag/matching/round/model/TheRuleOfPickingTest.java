package org.handslag.matching.round.model;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.handslag.matching.round.model.Resolution.MentorResult;
import org.handslag.matching.round.model.Resolution.Wanted;
import org.junit.jupiter.api.Test;

/** What holds for every round: tried on generated ones, each named by its number. */
class TheRuleOfPickingTest {
    private static final int ROUNDS = 2_000;

    @Test
    void neverGivesAMentorMoreThanTheFreePlaces() {
        onEveryRound(
                (given, result) -> {
                    Map<String, Chooser> choosers = given.choosersById();
                    assertThat(result.mentors()).hasSize(choosers.size());
                    for (MentorResult mentor : result.mentors()) {
                        assertThat(mentor.got().size() + mentor.open())
                                .isEqualTo(choosers.get(mentor.mentor()).free());
                        assertThat(mentor.open()).isNotNegative();
                    }
                });
    }

    @Test
    void neverProposesAPersonTwiceNorSomebodyWhoWasNotWanted() {
        onEveryRound(
                (given, result) -> {
                    assertThat(result.proposals())
                            .extracting(Proposal::participant)
                            .doesNotHaveDuplicates();
                    for (Proposal proposal : result.proposals()) {
                        assertThat(given.rank(proposal.mentor(), proposal.participant()))
                                .isEqualTo(proposal.wish());
                    }
                });
    }

    @Test
    void neverTakesAPersonFromAMentorForOneWhoWishedWorse() {
        onEveryRound(
                (given, result) -> {
                    Map<String, Proposal> proposals =
                            result.proposals().stream()
                                    .collect(toMap(Proposal::participant, identity()));
                    for (MentorResult mentor : result.mentors()) {
                        for (Resolution.Lost lost : mentor.lost()) {
                            Proposal winner = proposals.get(lost.participant());
                            assertThat(winner.mentor()).isEqualTo(lost.to());
                            assertThat(winner.wish()).isLessThanOrEqualTo(lost.wish());
                            assertThat(winner.wish() < lost.wish())
                                    .isEqualTo(lost.rule() == Rule.BETTER_RANK);
                        }
                    }
                });
    }

    @Test
    void leavesNoPlaceEmptyWhileAWishedPersonIsFree() {
        onEveryRound(
                (given, result) -> {
                    Map<String, MentorResult> mentors =
                            result.mentors().stream()
                                    .collect(toMap(MentorResult::mentor, identity()));
                    for (Wanted wanted : result.wanted()) {
                        if (wanted.got() == null) {
                            assertThat(wanted.wants())
                                    .allMatch(want -> mentors.get(want.mentor()).open() == 0);
                        }
                    }
                });
    }

    @Test
    void explainsEveryWishAndListsEverybodyWhomNobodyChose() {
        onEveryRound(
                (given, result) -> {
                    int wishes =
                            given.choices().stream().mapToInt(c -> c.participants().size()).sum();
                    assertThat(result.wanted().stream().mapToInt(w -> w.wants().size()).sum())
                            .isEqualTo(wishes);
                    assertThat(result.wanted().size() + result.unchosen().size())
                            .isEqualTo(given.candidates().size());
                });
    }

    @Test
    void doesNotCareInWhichOrderAnythingArrived() {
        for (int number = 0; number < ROUNDS; number++) {
            Given given = Given.numbered(number);
            assertThat(given.shuffled(new Random(number)).resolve())
                    .as("round %d", number)
                    .isEqualTo(given.resolve());
        }
    }

    @Test
    void givesTheSameForTheSameSeed() {
        for (int number = 0; number < ROUNDS; number++) {
            assertThat(Given.numbered(number).resolve())
                    .as("round %d", number)
                    .isEqualTo(Given.numbered(number).resolve());
        }
    }

    @Test
    void givesTheSameForEverySeedWhereNoLotWasNeeded() {
        int without = 0;
        int differing = 0;
        for (int number = 0; number < ROUNDS; number++) {
            Given given = Given.numbered(number);
            Resolution first = given.resolve();
            Resolution other = given.withSeed(given.seed() + 1).resolve();
            boolean lots =
                    first.wanted().stream()
                            .flatMap(wanted -> wanted.wants().stream())
                            .anyMatch(want -> want.rule() == Rule.LOT);
            if (!lots) {
                without++;
                assertThat(other).as("round %d", number).isEqualTo(first);
            } else if (!other.equals(first)) {
                differing++;
            }
        }
        // Both kinds of rounds must have been seen, or nothing has been tested.
        assertThat(without).isGreaterThan(50);
        assertThat(differing).isGreaterThan(50);
    }

    @Test
    void doesNotCareHowIdsAreOrdered() {
        // New ids in the reverse order: rounds without lots must come out the same person by
        // person.
        for (int number = 0; number < ROUNDS; number++) {
            Given given = Given.numbered(number);
            Resolution result = given.resolve();
            if (result.wanted().stream()
                    .flatMap(wanted -> wanted.wants().stream())
                    .anyMatch(want -> want.rule() == Rule.LOT)) {
                continue;
            }
            UnaryOperator<String> renamed =
                    id -> id.charAt(0) + "" + (900 - Integer.parseInt(id.substring(1)));
            assertThat(given.renamed(renamed).resolve().proposals())
                    .as("round %d", number)
                    .containsExactlyInAnyOrderElementsOf(
                            result.proposals().stream()
                                    .map(
                                            p ->
                                                    new Proposal(
                                                            renamed.apply(p.participant()),
                                                            renamed.apply(p.mentor()),
                                                            p.wish(),
                                                            p.rule()))
                                    .toList());
        }
    }

    private static void onEveryRound(BiConsumer<Given, Resolution> check) {
        for (int number = 0; number < ROUNDS; number++) {
            Given given = Given.numbered(number);
            try {
                check.accept(given, given.resolve());
            } catch (AssertionError e) {
                throw new AssertionError("round " + number + ": " + given, e);
            }
        }
    }

    private record Given(
            List<Candidate> candidates, List<Chooser> choosers, List<Choice> choices, long seed) {

        /** From three people and one mentor to the crowded and the empty: always the same. */
        static Given numbered(int number) {
            Random random = new Random(number);
            List<String> people =
                    IntStream.range(0, 3 + random.nextInt(20))
                            .mapToObj(n -> "p" + (100 + n))
                            .toList();
            List<Chooser> choosers = new ArrayList<>();
            List<Choice> choices = new ArrayList<>();
            int mentors = 1 + random.nextInt(12);
            for (int n = 0; n < mentors; n++) {
                String mentor = "m" + (100 + n);
                int capacity = 1 + random.nextInt(4);
                choosers.add(new Chooser(mentor, capacity, random.nextInt(capacity)));
                int wishes = random.nextInt(Math.min(people.size(), Choice.MAX_WISHES) + 1);
                if (wishes > 0) {
                    List<String> wanted = new ArrayList<>(people);
                    Collections.shuffle(wanted, random);
                    choices.add(choice(mentor, wanted.subList(0, wishes)));
                }
            }
            return new Given(
                    people.stream().map(p -> new Candidate(p, "a" + p, "lomma", null)).toList(),
                    choosers,
                    choices,
                    number);
        }

        Resolution resolve() {
            return Picking.resolve(candidates, choosers, choices, seed);
        }

        Given withSeed(long other) {
            return new Given(candidates, choosers, choices, other);
        }

        Given shuffled(Random random) {
            return new Given(
                    shuffled(candidates, random),
                    shuffled(choosers, random),
                    shuffled(choices, random),
                    seed);
        }

        Given renamed(UnaryOperator<String> renamed) {
            return new Given(
                    candidates.stream()
                            .map(
                                    c ->
                                            new Candidate(
                                                    renamed.apply(c.participant()),
                                                    "a",
                                                    "lomma",
                                                    null))
                            .toList(),
                    choosers.stream()
                            .map(
                                    c ->
                                            new Chooser(
                                                    renamed.apply(c.mentor()),
                                                    c.capacity(),
                                                    c.held()))
                            .toList(),
                    choices.stream()
                            .map(
                                    c ->
                                            choice(
                                                    renamed.apply(c.mentor()),
                                                    c.participants().stream()
                                                            .map(renamed)
                                                            .toList()))
                            .toList(),
                    seed);
        }

        Map<String, Chooser> choosersById() {
            return choosers.stream().collect(toMap(Chooser::mentor, identity()));
        }

        int rank(String mentor, String participant) {
            return choices.stream()
                    .filter(choice -> choice.mentor().equals(mentor))
                    .mapToInt(choice -> choice.participants().indexOf(participant) + 1)
                    .sum();
        }

        private static Choice choice(String mentor, List<String> participants) {
            return new Choice(mentor, participants, LocalDate.EPOCH, true, null, mentor);
        }

        private static <T> List<T> shuffled(List<T> list, Random random) {
            List<T> copy = new ArrayList<>(list);
            Collections.shuffle(copy, random);
            return copy;
        }
    }
}
