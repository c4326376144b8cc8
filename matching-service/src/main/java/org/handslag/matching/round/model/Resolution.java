package org.handslag.matching.round.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the choices led to, with everything that is needed to explain it. Each list is ordered by
 * id, so that it says nothing about who chose first.
 *
 * @param proposals one for each participant whom a mentor got
 * @param wanted each participant whom at least one mentor wished for
 * @param mentors each mentor who could choose
 * @param unchosen ids of the participants whom nobody wished for
 */
public record Resolution(
        List<Proposal> proposals,
        List<Wanted> wanted,
        List<MentorResult> mentors,
        List<String> unchosen) {
    public Resolution {
        proposals = List.copyOf(proposals);
        wanted = List.copyOf(wanted);
        mentors = List.copyOf(mentors);
        unchosen = List.copyOf(unchosen);
    }

    /**
     * A participant and those who wished for them.
     *
     * @param wants the wishes, the dearest first
     * @param got the mentor who got the participant; null where all who wished were full
     */
    public record Wanted(String participant, List<Want> wants, @Nullable String got) {
        public Wanted {
            wants = List.copyOf(wants);
        }

        /** Whether more than one mentor wished for the participant. */
        public boolean contested() {
            return wants.size() > 1;
        }

        boolean onlyWantedBy(Set<String> people) {
            return wants.stream().allMatch(want -> people.contains(want.mentor()));
        }

        Wanted without(String mentor) {
            return new Wanted(
                    participant,
                    wants.stream().filter(want -> !want.mentor().equals(mentor)).toList(),
                    mentor.equals(got) ? null : got);
        }
    }

    /**
     * What a mentor got.
     *
     * @param got ids of the participants, in the order of the mentor's wishes
     * @param open how many places are still free
     * @param lost the wishes that went to others
     */
    public record MentorResult(
            @PersonId String mentor, @PersonId List<String> got, int open, List<Lost> lost) {
        public MentorResult {
            got = List.copyOf(got);
            lost = List.copyOf(lost);
        }

        MentorResult without(String person) {
            return new MentorResult(
                    mentor,
                    got.stream().filter(each -> !each.equals(person)).toList(),
                    open,
                    lost.stream()
                            .filter(
                                    each ->
                                            !each.participant().equals(person)
                                                    && !each.to().equals(person))
                            .toList());
        }
    }

    /**
     * A wish that went to another mentor.
     *
     * @param wish its place in the list, from 1
     * @param to the mentor who got the participant
     */
    public record Lost(@PersonId String participant, int wish, @PersonId String to, Rule rule) {}

    /**
     * What is left where these people are left out: their places are open, a wish has the place
     * that it has among the others, and whom only they wished for nobody did.
     *
     * @param choices by mentor, as they were made
     */
    Resolution without(Set<String> people, Map<String, Choice> choices) {
        return new Resolution(
                proposals.stream()
                        .filter(
                                proposal ->
                                        !people.contains(proposal.participant())
                                                && !people.contains(proposal.mentor()))
                        .map(
                                proposal ->
                                        new Proposal(
                                                proposal.participant(),
                                                proposal.mentor(),
                                                place(
                                                        choices,
                                                        proposal.mentor(),
                                                        people,
                                                        proposal.wish()),
                                                proposal.rule()))
                        .toList(),
                wanted.stream()
                        .filter(each -> !people.contains(each.participant()))
                        .map(each -> without(each, people, choices))
                        .filter(each -> !each.wants().isEmpty())
                        .toList(),
                mentors.stream()
                        .filter(each -> !people.contains(each.mentor()))
                        .map(each -> without(each, people, choices))
                        .toList(),
                Stream.concat(
                                unchosen.stream(),
                                wanted.stream()
                                        .filter(each -> each.onlyWantedBy(people))
                                        .map(Wanted::participant))
                        .filter(person -> !people.contains(person))
                        .sorted()
                        .toList());
    }

    private static Wanted without(Wanted wanted, Set<String> people, Map<String, Choice> choices) {
        boolean lost = wanted.got() != null && people.contains(wanted.got());
        return new Wanted(
                wanted.participant(),
                wanted.wants().stream()
                        .filter(want -> !people.contains(want.mentor()))
                        .map(
                                want ->
                                        new Want(
                                                want.mentor(),
                                                place(choices, want.mentor(), people, want.wish()),
                                                // Lost to nobody would say that there is somebody.
                                                lost ? Want.Ended.FULL : want.ended(),
                                                lost ? null : want.rule()))
                        .toList(),
                lost ? null : wanted.got());
    }

    private static MentorResult without(
            MentorResult result, Set<String> people, Map<String, Choice> choices) {
        List<String> got =
                result.got().stream().filter(person -> !people.contains(person)).toList();
        return new MentorResult(
                result.mentor(),
                got,
                result.open() + result.got().size() - got.size(),
                result.lost().stream()
                        .filter(
                                lost ->
                                        !people.contains(lost.participant())
                                                && !people.contains(lost.to()))
                        .map(
                                lost ->
                                        new Lost(
                                                lost.participant(),
                                                place(
                                                        choices,
                                                        result.mentor(),
                                                        people,
                                                        lost.wish()),
                                                lost.to(),
                                                lost.rule()))
                        .toList());
    }

    private static int place(
            Map<String, Choice> choices, String mentor, Set<String> people, int wish) {
        Choice choice = choices.get(mentor);
        return choice == null ? wish : choice.placeWithout(people, wish);
    }

    /** How many participants more than one mentor wished for. */
    public int contested() {
        return (int) wanted.stream().filter(Wanted::contested).count();
    }

    /** What it says of all others. */
    Resolution without(String person) {
        return new Resolution(
                proposals.stream()
                        .filter(
                                proposal ->
                                        !proposal.participant().equals(person)
                                                && !proposal.mentor().equals(person))
                        .toList(),
                wanted.stream()
                        .filter(each -> !each.participant().equals(person))
                        .map(each -> each.without(person))
                        .toList(),
                mentors.stream()
                        .filter(each -> !each.mentor().equals(person))
                        .map(each -> each.without(person))
                        .toList(),
                unchosen.stream().filter(each -> !each.equals(person)).toList());
    }
}
