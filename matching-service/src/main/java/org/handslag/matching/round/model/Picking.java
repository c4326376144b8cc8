package org.handslag.matching.round.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handslag.matching.round.model.Resolution.Lost;
import org.handslag.matching.round.model.Resolution.MentorResult;
import org.handslag.matching.round.model.Resolution.Wanted;

/**
 * The rule by which the mentors' choices become proposals.
 *
 * <p>It is picking in turns. In turn 1 every mentor with a free place asks for their first wish, in
 * turn 2 for their second, and so on to the end of the longest list. A participant who is still
 * free and is asked for goes to the mentor who, at the beginning of the turn, has the fewest
 * people: places held when the round opened and those got in earlier turns. Where that is equal,
 * the {@link Lot} decides. Who does not get the participant has lost that wish and asks for the
 * next one in the next turn. A mentor whose places are full asks no more.
 *
 * <p>From this follow, and are tested: nobody gets more than their free places; nobody is proposed
 * twice; nobody loses a person to a mentor who wished for them less; the order in which choices
 * came in, and the order of ids, have no say; the same choices and seed give the same answer, and
 * another seed changes only what lots decide.
 *
 * <p>Source: the rule is our own (decision record 0005); a school-choice reader knows it as
 * immediate acceptance with the wish's rank as priority. A mentor who wishes tactically can gain by
 * it, which the record weighs.
 */
final class Picking {
    private final Lot lot;
    private final Map<String, Chooser> choosers = new TreeMap<>();
    private final Map<String, List<String>> wishes = new TreeMap<>();
    private final Map<String, List<String>> got = new TreeMap<>();
    private final Map<String, String> holders = new TreeMap<>();
    private final Map<String, List<Want>> wants = new TreeMap<>();

    private Picking(Collection<Chooser> choosers, Collection<Choice> choices, Lot lot) {
        this.lot = lot;
        for (Chooser chooser : choosers) {
            this.choosers.put(chooser.mentor(), chooser);
            got.put(chooser.mentor(), new ArrayList<>());
        }
        for (Choice choice : choices) {
            wishes.put(choice.mentor(), choice.participants());
        }
    }

    /**
     * Applies the rule.
     *
     * @param candidates the participants who could be chosen
     * @param choosers the mentors who could choose
     * @param choices at most one for each chooser, naming candidates only, none of them twice
     * @param seed the round's seed
     */
    static Resolution resolve(
            Collection<Candidate> candidates,
            Collection<Chooser> choosers,
            Collection<Choice> choices,
            long seed) {
        Picking picking = new Picking(choosers, choices, new Lot(seed));
        int turns =
                choices.stream().mapToInt(choice -> choice.participants().size()).max().orElse(0);
        for (int turn = 1; turn <= turns; turn++) {
            picking.take(turn);
        }
        return picking.resolution(candidates);
    }

    private void take(int turn) {
        Map<String, List<Chooser>> asked = new TreeMap<>();
        wishes.forEach(
                (mentor, participants) -> {
                    if (participants.size() < turn) {
                        return;
                    }
                    String participant = participants.get(turn - 1);
                    Chooser chooser = choosers.get(mentor);
                    if (chooser == null || open(chooser) == 0) {
                        note(participant, new Want(mentor, turn, Want.Ended.FULL, null));
                    } else if (holders.containsKey(participant)) {
                        note(
                                participant,
                                new Want(mentor, turn, Want.Ended.LOST, Rule.BETTER_RANK));
                    } else {
                        asked.computeIfAbsent(participant, _ -> new ArrayList<>()).add(chooser);
                    }
                });
        // A mentor asks for one person a turn, so no answer of this turn bears on another.
        Map<String, Chooser> winners = new TreeMap<>();
        asked.forEach(
                (participant, those) -> winners.put(participant, settle(turn, participant, those)));
        winners.forEach(
                (participant, winner) -> {
                    holders.put(participant, winner.mentor());
                    got.get(winner.mentor()).add(participant);
                });
    }

    private Chooser settle(int turn, String participant, List<Chooser> asking) {
        List<Chooser> order =
                asking.stream()
                        .sorted(
                                comparingInt(this::soFar)
                                        .thenComparing(
                                                chooser -> lot.draw(participant, chooser.mentor())))
                        .toList();
        Chooser first = order.getFirst();
        for (Chooser other : order.subList(1, order.size())) {
            note(
                    participant,
                    new Want(other.mentor(), turn, Want.Ended.LOST, between(first, other)));
        }
        Rule rule =
                order.size() > 1
                        ? between(first, order.get(1))
                        : unopposed(participant, first.mentor());
        note(participant, new Want(first.mentor(), turn, Want.Ended.GOT, rule));
        return first;
    }

    private Rule between(Chooser winner, Chooser loser) {
        return soFar(winner) < soFar(loser) ? Rule.FEWER_SO_FAR : Rule.LOT;
    }

    private Rule unopposed(String participant, String winner) {
        // The participant was free until now, so whoever wished as much or more was full.
        if (wants.containsKey(participant)) {
            return Rule.OTHERS_FULL;
        }
        boolean others =
                wishes.entrySet().stream()
                        .anyMatch(
                                wish ->
                                        !wish.getKey().equals(winner)
                                                && wish.getValue().contains(participant));
        return others ? Rule.BETTER_RANK : Rule.ONLY_WISH;
    }

    private int soFar(Chooser chooser) {
        return chooser.held() + got.get(chooser.mentor()).size();
    }

    private int open(Chooser chooser) {
        return chooser.free() - got.get(chooser.mentor()).size();
    }

    private void note(String participant, Want want) {
        wants.computeIfAbsent(participant, _ -> new ArrayList<>()).add(want);
    }

    private Resolution resolution(Collection<Candidate> candidates) {
        List<Proposal> proposals = new ArrayList<>();
        List<Wanted> wanted = new ArrayList<>();
        Map<String, List<Lost>> lost = new TreeMap<>();
        wants.forEach(
                (participant, those) -> {
                    List<Want> ordered =
                            those.stream()
                                    .sorted(
                                            comparingInt(Want::wish)
                                                    .thenComparing(Want::ended)
                                                    .thenComparing(Want::mentor))
                                    .toList();
                    String holder = holders.get(participant);
                    wanted.add(new Wanted(participant, ordered, holder));
                    for (Want want : ordered) {
                        Rule rule = want.rule();
                        if (holder == null || rule == null) {
                            continue;
                        }
                        if (want.ended() == Want.Ended.GOT) {
                            proposals.add(new Proposal(participant, holder, want.wish(), rule));
                        } else {
                            lost.computeIfAbsent(want.mentor(), _ -> new ArrayList<>())
                                    .add(new Lost(participant, want.wish(), holder, rule));
                        }
                    }
                });
        List<MentorResult> mentors =
                choosers.values().stream()
                        .map(
                                chooser ->
                                        new MentorResult(
                                                chooser.mentor(),
                                                got.get(chooser.mentor()),
                                                open(chooser),
                                                lost
                                                        .getOrDefault(chooser.mentor(), List.of())
                                                        .stream()
                                                        .sorted(comparing(Lost::wish))
                                                        .toList()))
                        .toList();
        TreeSet<String> unchosen = new TreeSet<>();
        candidates.forEach(candidate -> unchosen.add(candidate.participant()));
        unchosen.removeAll(wants.keySet());
        return new Resolution(proposals, wanted, mentors, List.copyOf(unchosen));
    }
}
