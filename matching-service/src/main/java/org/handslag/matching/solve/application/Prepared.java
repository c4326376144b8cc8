package org.handslag.matching.solve.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.MarketDraft;
import org.handslag.matching.engine.Rankings;
import org.handslag.matching.engine.Snapshot;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.score.Candidates;
import org.handslag.matching.engine.score.Policy;
import org.handslag.matching.engine.score.Profile;
import org.handslag.matching.solve.model.Adjustment;
import org.handslag.matching.solve.model.Codes;
import org.handslag.matching.solve.model.Couple;
import org.handslag.matching.solve.model.MatchingPolicy.Floor;
import org.handslag.matching.solve.model.SnapshotPart.Entry;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A round as the engine takes it: a market of numbers made from a snapshot in codes, and back.
 *
 * @param groups the names of the market's groups, by number
 * @param rankings null where scores decide alone
 */
record Prepared(
        Question question,
        Policy policy,
        List<Profile> people,
        List<Profile> mentors,
        Map<String, Integer> numberOfPerson,
        Map<String, Integer> numberOfMentor,
        List<String> groups,
        Market market,
        Terms terms,
        @Nullable Rankings rankings) {
    /** How many pairs may be possible in a round: it bounds what a solving holds. */
    static final int MOST_EDGES = 6_000_000;

    /**
     * Makes the market.
     *
     * @throws ProblemException 409 where more pairs are possible than a solving may hold
     */
    static Prepared of(Question question, Progress progress) {
        Policy policy = Policies.engine(question.solution().policy());
        List<Profile> people = profiles(question.taken().people());
        List<Profile> mentors = profiles(question.taken().mentors());
        Map<String, Integer> ofPerson = numbers(question.taken().people(), question.absent());
        Map<String, Integer> ofMentor = numbers(question.taken().mentors(), question.absent());
        List<String> groups = groups(question);
        int[] places = new int[mentors.size()];
        ofMentor.values()
                .forEach(
                        number -> places[number] = question.taken().mentors().get(number).places());
        MarketDraft draft = new MarketDraft(people.size(), places, groups.size());
        Wishes wishes = question.wishes() == null ? null : Wishes.of(question, ofPerson, ofMentor);
        Candidates candidates = new Candidates(people, mentors, policy);
        progress.at(Progress.Stage.SCORING, people.size());
        int[] groupOf = groupOf(question, ofPerson, groups);
        int[] edges = {0};
        for (int number = 0; number < people.size(); number++) {
            int p = number;
            Entry entry = question.taken().people().get(p);
            if (entry.id() == null || !ofPerson.containsKey(entry.id())) {
                continue;
            }
            if (groupOf[p] >= 0) {
                draft.group(p, groupOf[p]);
            }
            candidates.of(
                    p,
                    (m, score) -> {
                        if (places[m] > 0 && (wishes == null || wishes.mutual(p, m))) {
                            draft.edge(p, m, score);
                            edges[0]++;
                        }
                    });
            if (edges[0] > MOST_EDGES) {
                throw new ProblemException(
                        Problem.of(409, "too-many-possible-pairs")
                                .values(Map.of("max", MOST_EDGES)));
            }
            progress.reached(p + 1);
        }
        Market market = draft.market();
        return new Prepared(
                question,
                policy,
                people,
                mentors,
                ofPerson,
                ofMentor,
                groups,
                market,
                terms(question, ofPerson, ofMentor, groups),
                wishes == null ? null : wishes.rankings(market));
    }

    /** The same pairs under other terms; of a question about which {@link Question#samePairs}. */
    Prepared again(Question other) {
        List<String> told = groups(other);
        return new Prepared(
                other,
                policy,
                people,
                mentors,
                numberOfPerson,
                numberOfMentor,
                told,
                told.equals(groups)
                        ? market
                        : market.withGroups(groupOf(other, numberOfPerson, told), told.size()),
                terms(other, numberOfPerson, numberOfMentor, told),
                rankings);
    }

    private static Terms terms(
            Question question,
            Map<String, Integer> ofPerson,
            Map<String, Integer> ofMentor,
            List<String> groups) {
        var solution = question.solution();
        List<Terms.Couple> pins =
                couples(solution.adjusted(Adjustment.Kind.FORCE), ofPerson, ofMentor);
        List<Couple> not = new ArrayList<>(solution.declined());
        not.addAll(solution.adjusted(Adjustment.Kind.FORBID));
        Set<Terms.Couple> forbidden = new HashSet<>(couples(not, ofPerson, ofMentor));
        pins.forEach(forbidden::remove);
        List<Terms.Floor> floors =
                question.wishes() != null
                        ? List.of()
                        : solution.floors().stream()
                                .filter(floor -> groups.contains(floor.group()))
                                .map(
                                        floor ->
                                                new Terms.Floor(
                                                        groups.indexOf(floor.group()),
                                                        floor.percent() * 10_000))
                                .toList();
        return new Terms(
                solution.policy().minimumScore(), pins, forbidden, floors, question.seed());
    }

    private static List<Terms.Couple> couples(
            List<Couple> pairs, Map<String, Integer> ofPerson, Map<String, Integer> ofMentor) {
        List<Terms.Couple> found = new ArrayList<>();
        for (Couple pair : pairs) {
            Integer person = ofPerson.get(pair.participant());
            Integer mentor = ofMentor.get(pair.mentor());
            if (person != null && mentor != null) {
                found.add(new Terms.Couple(person, mentor));
            }
        }
        return found;
    }

    private static List<String> groups(Question question) {
        List<Floor> floors = question.solution().floors();
        if (floors.isEmpty()) {
            return List.of();
        }
        Set<String> values = new TreeSet<>();
        question.taken()
                .people()
                .forEach(each -> values.add(value(each, floors.getFirst().attribute())));
        return List.copyOf(values);
    }

    private static int[] groupOf(
            Question question, Map<String, Integer> ofPerson, List<String> groups) {
        int[] groupOf = new int[question.taken().people().size()];
        Arrays.fill(groupOf, -1);
        if (!groups.isEmpty()) {
            String attribute = question.solution().floors().getFirst().attribute();
            for (int number : ofPerson.values()) {
                Entry entry = question.taken().people().get(number);
                groupOf[number] = groups.indexOf(value(entry, attribute));
            }
        }
        return groupOf;
    }

    /** What tells groups apart: a value of the profile, {@code unknown} where there is none. */
    static String value(Entry entry, String attribute) {
        if (attribute.equals(Floor.REMATCH)) {
            return Boolean.TRUE.equals(entry.waiting()) ? Floor.WAITING : "first";
        }
        Codes codes = entry.profile();
        String value =
                codes == null
                        ? null
                        : attribute.equals("gender") ? codes.gender() : codes.municipality();
        return Objects.requireNonNullElse(value, "unknown");
    }

    private static Map<String, Integer> numbers(List<Entry> all, Set<String> absent) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            String id = all.get(i).id();
            if (id != null && !absent.contains(id)) {
                numbers.put(id, i);
            }
        }
        return numbers;
    }

    private static List<Profile> profiles(List<Entry> all) {
        return all.stream().map(each -> Profiles.of(each.profile())).toList();
    }

    /** The id behind a participant's number; erased people have no number that is used. */
    String person(int number) {
        return Objects.requireNonNull(question.taken().people().get(number).id());
    }

    /** The id behind a mentor's number. */
    String mentor(int number) {
        return Objects.requireNonNull(question.taken().mentors().get(number).id());
    }

    /** The fingerprint of all that an answer follows from. */
    String fingerprint() {
        String input =
                new Snapshot(question.solution().policy().version(), market, terms).fingerprint();
        Rankings ranks = rankings;
        if (ranks == null) {
            return input;
        }
        int[] all = new int[market.edges() * 2];
        for (int e = 0; e < market.edges(); e++) {
            all[2 * e] = ranks.byParticipant(e);
            all[2 * e + 1] = ranks.byMentor(e);
        }
        return Fingerprints.of(input, all);
    }
}
