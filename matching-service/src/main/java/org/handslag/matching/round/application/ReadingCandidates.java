package org.handslag.matching.round.application;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handslag.matching.mirror.model.KnownMentor;
import org.handslag.matching.mirror.model.KnownParticipant;
import org.handslag.matching.round.model.Candidate;
import org.handslag.matching.round.model.Chooser;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundMode;
import org.handslag.matching.round.model.RoundState;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.inbox.Mirror;
import org.springframework.stereotype.Component;

/** Shows each side of a round whom it can choose or rank: profiles in codes, without names. */
@Component
public class ReadingCandidates {
    private final Aggregates<Round> rounds;
    private final Mirror<KnownParticipant> participants;
    private final Mirror<KnownMentor> mentors;
    private final Concealed concealed;

    ReadingCandidates(
            Aggregates<Round> rounds,
            Mirror<KnownParticipant> participants,
            Mirror<KnownMentor> mentors,
            Concealed concealed) {
        this.rounds = rounds;
        this.participants = participants;
        this.mentors = mentors;
        this.concealed = concealed;
    }

    /**
     * Somebody of a round with what is known of the profile.
     *
     * @param profile empty where nothing has come yet, or the person is erased
     */
    public record Profiled<T, P>(T person, Optional<P> profile) {}

    /**
     * A part of the candidates: first who waits for another mentor, then in the order of ids. Staff
     * see them always; a mentor only while they can choose, since what a mentor learns of people
     * ends with what it is for.
     */
    public Page<Profiled<Candidate, KnownParticipant>> read(Call call, String id, Paging paging) {
        Round round = rounds.get(call.tenant(), id).state();
        Set<String> hidden = concealed.of(call.tenant(), round);
        List<String> choosing = round.choosers().stream().map(Chooser::mentor).toList();
        call.mustReach(
                Target.ofProgramme(round.programme()).sharedBy(open(round, choosing, hidden)));
        Page<Candidate> page =
                part(waitingFirst(round.candidates()), Candidate::participant, hidden, paging);
        Map<String, KnownParticipant> known =
                participants.all(call.tenant(), ids(page, Candidate::participant)).stream()
                        .collect(toMap(KnownParticipant::id, Function.identity()));
        return page.map(
                each -> new Profiled<>(each, Optional.ofNullable(known.get(each.participant()))));
    }

    /**
     * A part of the mentors whom a participant can rank, in the order of ids; likewise.
     *
     * @throws org.handslag.platform.problem.ProblemException 409 {@code round-without-rankings}
     */
    public Page<Profiled<Chooser, KnownMentor>> mentors(Call call, String id, Paging paging) {
        Round round = rounds.get(call.tenant(), id).state();
        Set<String> hidden = concealed.of(call.tenant(), round);
        List<String> ranking = round.candidates().stream().map(Candidate::participant).toList();
        call.mustReach(
                Target.ofProgramme(round.programme()).sharedBy(open(round, ranking, hidden)));
        if (round.mode() != RoundMode.MUTUAL_RANKING) {
            throw Questions.refused(new Refusal("round-without-rankings", Map.of()));
        }
        Page<Chooser> page = part(round.choosers(), Chooser::mentor, hidden, paging);
        Map<String, KnownMentor> known =
                mentors.all(call.tenant(), ids(page, Chooser::mentor)).stream()
                        .collect(toMap(KnownMentor::id, Function.identity()));
        return page.map(
                each -> new Profiled<>(each, Optional.ofNullable(known.get(each.mentor()))));
    }

    private static List<Candidate> waitingFirst(List<Candidate> candidates) {
        return Stream.concat(
                        candidates.stream().filter(each -> each.waiting() != null),
                        candidates.stream().filter(each -> each.waiting() == null))
                .toList();
    }

    /** Who takes part at this moment: whoever is protected does not any more. */
    private static List<String> open(Round round, Collection<String> side, Set<String> hidden) {
        return round.state() == RoundState.OPEN
                ? side.stream().filter(each -> !hidden.contains(each)).toList()
                : List.of();
    }

    private static <T> Map<String, List<String>> ids(Page<T> page, Function<T, String> id) {
        return Map.of("id", page.items().stream().map(id).toList());
    }

    private static <T> Page<T> part(
            List<T> all, Function<T, String> id, Set<String> hidden, Paging paging) {
        String after = paging.after();
        List<T> following =
                all.stream()
                        .skip(after == null ? 0 : place(all, id, after))
                        .filter(each -> !hidden.contains(id.apply(each)))
                        .limit(paging.limit() + 1L)
                        .toList();
        boolean more = following.size() > paging.limit();
        List<T> shown = more ? following.subList(0, paging.limit()) : following;
        return new Page<>(shown, more ? id.apply(shown.getLast()) : null);
    }

    /** How many stand up to this one; whoever left since is a stranger, and all are shown anew. */
    private static <T> int place(List<T> all, Function<T, String> id, String last) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(last)) {
                return i + 1;
            }
        }
        return 0;
    }
}
