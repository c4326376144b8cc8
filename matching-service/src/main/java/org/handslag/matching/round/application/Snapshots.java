package org.handslag.matching.round.application;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.matching.mirror.model.KnownAdmission;
import org.handslag.matching.mirror.model.KnownMentor;
import org.handslag.matching.pair.application.WaitingForRematch;
import org.handslag.matching.pair.model.Ending;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairState;
import org.handslag.matching.round.model.Candidate;
import org.handslag.matching.round.model.Chooser;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who can be chosen and who can choose at this moment. Unanswered proposals count as if they had
 * been accepted, so that a following round does not promise what an earlier one has promised.
 */
@Component
class Snapshots {
    private static final List<PairState> HOLDING =
            List.of(PairState.PROPOSED, PairState.ACCEPTED, PairState.AGREED);

    private final Mirror<KnownAdmission> admissions;
    private final Mirror<KnownMentor> mentors;
    private final Aggregates<Pair> pairs;
    private final WaitingForRematch waiting;
    private final Concealed concealed;

    Snapshots(
            Mirror<KnownAdmission> admissions,
            Mirror<KnownMentor> mentors,
            Aggregates<Pair> pairs,
            WaitingForRematch waiting,
            Concealed concealed) {
        this.admissions = admissions;
        this.mentors = mentors;
        this.pairs = pairs;
        this.waiting = waiting;
        this.concealed = concealed;
    }

    /**
     * The cohort's admitted participants without a live pair or an unanswered proposal in it. A
     * round is shared: whoever's identity is protected is not in it, and is paired by a handler.
     */
    List<Candidate> candidates(Tenant tenant, String cohort) {
        Set<String> taken =
                pairs
                        .all(tenant, Map.of("state.parties.cohort", cohort, "state.state", HOLDING))
                        .stream()
                        .map(pair -> pair.state().parties().participant())
                        .collect(toSet());
        List<KnownAdmission> open =
                admissions.all(tenant, Map.of("cohort", cohort)).stream()
                        .filter(KnownAdmission::admitted)
                        .filter(admission -> !taken.contains(admission.participant()))
                        .toList();
        Set<String> hidden =
                concealed.among(tenant, open.stream().map(KnownAdmission::participant).toList());
        Map<String, Stored<Pair>> others = waiting.in(tenant, cohort);
        return open.stream()
                .filter(admission -> !hidden.contains(admission.participant()))
                .map(
                        admission ->
                                new Candidate(
                                        admission.participant(),
                                        admission.id(),
                                        admission.municipality(),
                                        waiting(others.get(admission.participant()))))
                .toList();
    }

    private static Candidate.@Nullable Waiting waiting(@Nullable Stored<Pair> last) {
        Ending ending = last == null ? null : last.state().ending();
        return last == null || ending == null
                ? null
                : new Candidate.Waiting(ending.on(), last.id());
    }

    /**
     * The programme's active mentors, with the places they hold in whatever cohort. Who was found
     * for one participant is in no round: staff propose the two.
     */
    List<Chooser> choosers(Tenant tenant, String programme) {
        Map<String, Long> held =
                pairs.all(tenant, Map.of("state.state", HOLDING)).stream()
                        .collect(groupingBy(pair -> pair.state().parties().mentor(), counting()));
        List<KnownMentor> active =
                mentors.all(tenant, Map.of("engagements.programme", programme)).stream()
                        .filter(mentor -> mentor.activeIn(programme))
                        .filter(mentor -> mentor.recruitedFor(programme).isEmpty())
                        .toList();
        Set<String> hidden = concealed.among(tenant, active.stream().map(KnownMentor::id).toList());
        return active.stream()
                .filter(mentor -> !hidden.contains(mentor.id()))
                .map(
                        mentor ->
                                new Chooser(
                                        mentor.id(),
                                        mentor.capacity(),
                                        held.getOrDefault(mentor.id(), 0L).intValue()))
                .toList();
    }
}
