package org.handslag.matching.round.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handslag.matching.mirror.model.KnownParticipant;
import org.handslag.matching.round.model.Candidate;
import org.handslag.matching.round.model.Chooser;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundState;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.inbox.Mirror;
import org.springframework.stereotype.Component;

/** Shows who can be chosen: profiles in codes, without names. */
@Component
public class ReadingCandidates {
    private final Aggregates<Round> rounds;
    private final Mirror<KnownParticipant> participants;
    private final Concealed concealed;

    ReadingCandidates(
            Aggregates<Round> rounds, Mirror<KnownParticipant> participants, Concealed concealed) {
        this.rounds = rounds;
        this.participants = participants;
        this.concealed = concealed;
    }

    /**
     * A candidate with what is known of the profile.
     *
     * @param profile empty where nothing has come yet, or the person is erased
     */
    public record Profiled(Candidate candidate, Optional<KnownParticipant> profile) {}

    /**
     * A part of the candidates, in the order of ids. Staff see them always; a mentor only while
     * they can choose, since what a mentor learns of people ends with what it is for.
     */
    public Page<Profiled> read(Call call, String id, Paging paging) {
        Round round = rounds.get(call.tenant(), id).state();
        Set<String> hidden = concealed.of(call.tenant(), round);
        call.mustReach(Target.ofProgramme(round.programme()).sharedBy(choosers(round, hidden)));
        List<Candidate> following =
                round.candidates().stream()
                        .filter(candidate -> !hidden.contains(candidate.participant()))
                        .filter(
                                candidate ->
                                        paging.after() == null
                                                || candidate.participant().compareTo(paging.after())
                                                        > 0)
                        .limit(paging.limit() + 1L)
                        .toList();
        boolean more = following.size() > paging.limit();
        List<Candidate> shown = more ? following.subList(0, paging.limit()) : following;
        return new Page<>(
                shown.stream()
                        .map(
                                candidate ->
                                        new Profiled(
                                                candidate,
                                                participants.find(
                                                        call.tenant(), candidate.participant())))
                        .toList(),
                more ? shown.getLast().participant() : null);
    }

    /** Who can choose at this moment: a mentor who is protected takes no part any more. */
    private static List<String> choosers(Round round, Set<String> hidden) {
        return round.state() == RoundState.OPEN
                ? round.choosers().stream()
                        .map(Chooser::mentor)
                        .filter(mentor -> !hidden.contains(mentor))
                        .toList()
                : List.of();
    }
}
