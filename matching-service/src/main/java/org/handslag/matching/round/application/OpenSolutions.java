package org.handslag.matching.round.application;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.handslag.matching.mirror.model.KnownMentor;
import org.handslag.matching.mirror.model.KnownParticipant;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairState;
import org.handslag.matching.round.model.Candidate;
import org.handslag.matching.round.model.Chooser;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundMode;
import org.handslag.matching.solve.application.Policies;
import org.handslag.matching.solve.application.Profiles;
import org.handslag.matching.solve.application.Taken;
import org.handslag.matching.solve.model.Codes;
import org.handslag.matching.solve.model.Couple;
import org.handslag.matching.solve.model.MatchingPolicy;
import org.handslag.matching.solve.model.MatchingPolicy.Floor;
import org.handslag.matching.solve.model.SnapshotPart;
import org.handslag.matching.solve.model.SnapshotPart.Entry;
import org.handslag.matching.solve.model.Solution;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes the snapshot of a round that the engine solves, right after it opened. Interrupted, whoever
 * asks for the round next goes on; the solution is written last, and says that all is there.
 */
@Component
class OpenSolutions {
    private static final List<PairState> TRIED = List.of(PairState.DECLINED, PairState.ENDED);

    private final Aggregates<Solution> solutions;
    private final Aggregates<SnapshotPart> parts;
    private final Aggregates<Pair> pairs;
    private final Mirror<KnownProgramme> programmes;
    private final Mirror<KnownParticipant> participants;
    private final Mirror<KnownMentor> mentors;

    OpenSolutions(
            Aggregates<Solution> solutions,
            Aggregates<SnapshotPart> parts,
            Aggregates<Pair> pairs,
            Mirror<KnownProgramme> programmes,
            Mirror<KnownParticipant> participants,
            Mirror<KnownMentor> mentors) {
        this.solutions = solutions;
        this.parts = parts;
        this.pairs = pairs;
        this.programmes = programmes;
        this.participants = participants;
        this.mentors = mentors;
    }

    /** The round's; taken now where it is not there yet. */
    Stored<Solution> of(Stored<Round> stored) {
        Tenant tenant = stored.tenant();
        String id = stored.id();
        return solutions
                .find(tenant, id)
                .orElseGet(
                        () -> {
                            MatchingPolicy policy =
                                    Policies.of(
                                            programmes
                                                    .find(tenant, stored.state().programme())
                                                    .orElseThrow());
                            taken(tenant, stored.state(), policy).keep(parts, tenant, id);
                            solutions.create(
                                    Call.internal(tenant, "open-round", id),
                                    id,
                                    () ->
                                            Decision.changed(
                                                    opened(tenant, stored.state(), policy),
                                                    "solution.opened.v1"));
                            return solutions.get(tenant, id);
                        });
    }

    private Solution opened(Tenant tenant, Round round, MatchingPolicy policy) {
        Set<Couple> tried = new HashSet<>();
        pairs.all(tenant, Map.of("state.parties.cohort", round.cohort(), "state.state", TRIED))
                .forEach(
                        pair ->
                                tried.add(
                                        new Couple(
                                                pair.state().parties().participant(),
                                                pair.state().parties().mentor())));
        return Solution.of(
                round.programme(),
                policy.flooring(
                        round.mode() == RoundMode.ASSIGNMENT
                                ? floors(tenant, round, policy)
                                : List.of()),
                List.copyOf(tried));
    }

    /**
     * The blueprint's; without any, all who wait for another mentor get one where it says so and
     * that is possible.
     */
    private List<Floor> floors(Tenant tenant, Round round, MatchingPolicy policy) {
        boolean waitingFirst =
                policy.floors().isEmpty()
                        && round.candidates().stream().anyMatch(each -> each.waiting() != null)
                        && programmes
                                .find(tenant, round.programme())
                                .filter(KnownProgramme::rematchFirst)
                                .isPresent();
        return waitingFirst ? List.of(Floor.OF_WAITING) : policy.floors();
    }

    private Taken taken(Tenant tenant, Round round, MatchingPolicy policy) {
        Map<String, KnownParticipant> known =
                participants
                        .all(
                                tenant,
                                Map.of(
                                        "id",
                                        round.candidates().stream()
                                                .map(Candidate::participant)
                                                .toList()))
                        .stream()
                        .collect(toMap(KnownParticipant::id, Function.identity()));
        Map<String, KnownMentor> choosing =
                mentors
                        .all(
                                tenant,
                                Map.of(
                                        "id",
                                        round.choosers().stream().map(Chooser::mentor).toList()))
                        .stream()
                        .collect(toMap(KnownMentor::id, Function.identity()));
        return Taken.now(
                round.candidates().stream()
                        .map(each -> entry(each, known.get(each.participant()), policy))
                        .toList(),
                round.choosers().stream()
                        .map(
                                each ->
                                        Entry.of(
                                                each.mentor(),
                                                each.free(),
                                                Profiles.of(
                                                        Objects.requireNonNull(
                                                                choosing.get(each.mentor())),
                                                        policy)))
                        .toList());
    }

    private static Entry entry(
            Candidate candidate, @Nullable KnownParticipant known, MatchingPolicy policy) {
        Codes codes =
                known == null
                        ? Codes.at(candidate.municipality())
                        : Profiles.of(known, candidate.municipality(), policy);
        return new Entry(
                candidate.participant(), 0, codes, candidate.waiting() == null ? null : true);
    }
}
