package org.handslag.matching.engine.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.assign.Assigning;
import org.handslag.matching.engine.assign.Outcome.Assigned;

/**
 * A solved round, to be asked why and what if. Nothing here changes it: each question that begins
 * with "if" is answered by solving the changed round anew.
 */
public final class SolvedRound {
    private final Market market;
    private final Terms terms;
    private final Market open;
    private final Assignment found;
    private final int threads;

    /**
     * A round.
     *
     * @param found the market's assignment under the terms
     * @param threads how many threads a question may use
     */
    public SolvedRound(Market market, Terms terms, Assignment found, int threads) {
        this.market = market;
        this.terms = terms;
        this.open = terms.open(market);
        this.found = found;
        this.threads = threads;
    }

    /** Why the participant got their mentor; empty: got none, or runs on from before. */
    public Optional<Proposal> proposal(int participant) {
        int mentor = found.mentorOf(participant);
        int edge = mentor < 0 ? -1 : open.edge(participant, mentor);
        if (edge < 0) {
            return Optional.empty();
        }
        int better = 0;
        int best = edge;
        for (int e = open.first(participant); e < open.first(participant + 1); e++) {
            better += open.score(e) > open.score(edge) ? 1 : 0;
            best = open.score(e) > open.score(best) ? e : best;
        }
        Difference none = new Difference(0, 0);
        return Optional.of(
                new Proposal(
                        participant,
                        mentor,
                        open.score(edge),
                        better + 1,
                        open.first(participant + 1) - open.first(participant),
                        open.mentor(best),
                        best == edge ? none : ifForced(participant, open.mentor(best)).orElse(none),
                        ifForbidden(participant, mentor).orElse(none)));
    }

    /** If this pair were forbidden; empty: a floor could not be met any more. */
    public Optional<Difference> ifForbidden(int participant, int mentor) {
        Set<Couple> forbidden = new HashSet<>(terms.forbidden());
        forbidden.add(new Couple(participant, mentor));
        return ifSolved(market, terms.forbidding(forbidden));
    }

    /** If this pair were set; empty: a floor could not be met any more. */
    public Optional<Difference> ifForced(int participant, int mentor) {
        List<Couple> pins = new ArrayList<>(terms.pins());
        pins.removeIf(pin -> pin.participant() == participant);
        pins.add(new Couple(participant, mentor));
        return ifSolved(market, terms.pinning(pins));
    }

    /** If the mentor took so many more, or fewer; as well: if one more like them came. */
    public Optional<Difference> ifPlaces(int mentor, int more) {
        int[] capacities = IntStream.range(0, market.mentors()).map(market::capacity).toArray();
        capacities[mentor] = Math.max(0, capacities[mentor] + more);
        return ifSolved(market.withCapacities(capacities), terms);
    }

    /** If the terms were others. */
    public Optional<Difference> ifTerms(Terms others) {
        return ifSolved(market, others);
    }

    /** What keeping the floors costs: the round without them. */
    public Difference priceOfFairness() {
        return ifSolved(market, terms.flooring(List.of())).orElseThrow();
    }

    /** What keeping the running pairs costs: the round in which they may be parted. */
    public Optional<Difference> priceOfPinning() {
        return ifSolved(market, terms.pinning(List.of()));
    }

    private Optional<Difference> ifSolved(Market other, Terms others) {
        return Assigning.assign(other, others, threads) instanceof Assigned(Assignment after)
                ? Optional.of(Difference.between(found, after))
                : Optional.empty();
    }

    /**
     * Among whom somebody who is left out competes, and for what. Empty: has a mentor, or nobody
     * could take them, or floors of other groups went first.
     */
    public Optional<Competition> competition(int participant) {
        if (found.mentorOf(participant) >= 0
                || open.first(participant) == open.first(participant + 1)) {
            return Optional.empty();
        }
        Reach reach = reach(List.of(participant));
        return reach.places() < reach.people().size()
                ? Optional.of(
                        new Competition(
                                List.copyOf(reach.people()),
                                List.copyOf(reach.mentors()),
                                reach.places()))
                : Optional.empty();
    }

    /** For which places the people of a group who are out compete, and who holds them. */
    public Contest contest(int group) {
        Set<Integer> pinned = pinned();
        Set<Integer> mentors =
                reach(
                                IntStream.range(0, market.participants())
                                        .filter(p -> market.group(p) == group)
                                        .filter(p -> found.mentorOf(p) < 0 && !pinned.contains(p))
                                        .boxed()
                                        .toList())
                        .mentors();
        Map<Integer, Integer> held = new TreeMap<>();
        for (int p = 0; p < market.participants(); p++) {
            if (mentors.contains(found.mentorOf(p))) {
                held.merge(market.group(p), 1, Integer::sum);
            }
        }
        return new Contest(
                group,
                mentors.stream().mapToInt(market::capacity).sum(),
                held.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                        .map(each -> new Contest.Holding(each.getKey(), each.getValue()))
                        .toList());
    }

    /** Everybody who could move on from a place these could have, and so on. */
    private record Reach(Set<Integer> people, Set<Integer> mentors, int places) {}

    private Reach reach(List<Integer> from) {
        List<List<Integer>> sitting = new ArrayList<>();
        for (int m = 0; m < market.mentors(); m++) {
            sitting.add(new ArrayList<>());
        }
        Set<Integer> pinned = pinned();
        for (int p = 0; p < market.participants(); p++) {
            if (found.mentorOf(p) >= 0 && !pinned.contains(p)) {
                sitting.get(found.mentorOf(p)).add(p);
            }
        }
        Set<Integer> people = new TreeSet<>(from);
        Set<Integer> mentors = new TreeSet<>();
        Deque<Integer> next = new ArrayDeque<>(from);
        int places = 0;
        while (!next.isEmpty()) {
            int p = next.poll();
            for (int e = open.first(p); e < open.first(p + 1); e++) {
                int m = open.mentor(e);
                if (mentors.add(m)) {
                    places += open.capacity(m);
                    for (int each : sitting.get(m)) {
                        if (people.add(each)) {
                            next.add(each);
                        }
                    }
                }
            }
        }
        return new Reach(people, mentors, places);
    }

    private Set<Integer> pinned() {
        Set<Integer> pinned = new HashSet<>();
        terms.pins().forEach(pin -> pinned.add(pin.participant()));
        return pinned;
    }

    /**
     * What one more place is worth where it is worth most: one more mentor like these would bring
     * that.
     *
     * @param mentor whom the new one would be like
     */
    public record Worth(int mentor, Difference brings) {}

    /**
     * Where a new mentor would bring most, by the prices, each told exactly by solving.
     *
     * @param groupOf each mentor's group (a municipality, an occupation); -1: none
     * @param most how many groups to tell of
     */
    public List<Worth> worth(int[] groupOf, int most) {
        Set<Integer> told = new HashSet<>();
        return IntStream.range(0, market.mentors())
                .boxed()
                .filter(m -> found.price(m) > 0)
                .sorted(Comparator.comparingInt((Integer m) -> -found.price(m)))
                .filter(m -> told.add(groupOf[m]))
                .limit(most)
                .map(m -> new Worth(m, ifPlaces(m, 1).orElse(new Difference(0, 0))))
                .toList();
    }

    /** How many of a group were matched, of how many. */
    public record Rate(int group, int matched, int size) {}

    /** The rates of all groups. */
    public List<Rate> rates() {
        int[] matched = new int[market.groups()];
        int[] size = new int[market.groups()];
        for (int p = 0; p < market.participants(); p++) {
            int group = market.group(p);
            if (group >= 0) {
                size[group]++;
                matched[group] += found.mentorOf(p) >= 0 ? 1 : 0;
            }
        }
        return IntStream.range(0, size.length)
                .mapToObj(g -> new Rate(g, matched[g], size[g]))
                .toList();
    }
}
