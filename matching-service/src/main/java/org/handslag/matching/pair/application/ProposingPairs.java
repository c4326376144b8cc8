package org.handslag.matching.pair.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.matching.mirror.model.KnownAdmission;
import org.handslag.matching.mirror.model.KnownCohort;
import org.handslag.matching.mirror.model.KnownMentor;
import org.handslag.matching.mirror.model.KnownParticipant;
import org.handslag.matching.pair.model.Origin;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairState;
import org.handslag.matching.pair.model.Parties;
import org.handslag.matching.pair.model.Proposed;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes a pair that staff have put together: at first, or anew after an earlier pair. */
@Component
public class ProposingPairs {
    private final Aggregates<Pair> pairs;
    private final Mirror<KnownCohort> cohorts;
    private final Mirror<KnownAdmission> admissions;
    private final Mirror<KnownParticipant> participants;
    private final Mirror<KnownMentor> mentors;
    private final MentorPlaces places;

    ProposingPairs(
            Aggregates<Pair> pairs,
            Mirror<KnownCohort> cohorts,
            Mirror<KnownAdmission> admissions,
            Mirror<KnownParticipant> participants,
            Mirror<KnownMentor> mentors,
            MentorPlaces places) {
        this.pairs = pairs;
        this.cohorts = cohorts;
        this.admissions = admissions;
        this.participants = participants;
        this.mentors = mentors;
        this.places = places;
    }

    /**
     * What staff propose.
     *
     * @param previousPair the declined or ended pair of the same participant that this one follows;
     *     null: none
     * @param despite a code for why they are proposed although one of them has said no to the
     *     other; null: no reason is given
     */
    public record Wanted(
            String programme,
            String cohort,
            String participant,
            String mentor,
            LocalDate on,
            @Nullable String previousPair,
            @Nullable String despite) {}

    /**
     * Proposes it. Refused: {@code participant-not-admitted} (on that day), {@code
     * participant-has-a-pair}, {@code mentor-not-active}, {@code recruited-for-another}, {@code
     * mentor-is-full}, {@code already-proposed}, {@code previous-pair-not-over}, {@code
     * forbidden-pair} where one of the two has said no to the other in this programme and no reason
     * is given. These spare people a question that leads nowhere; what guards the places is the
     * acceptance.
     */
    public Result<Pair> propose(Call call, Wanted wanted) {
        if (!call.caller().actsIn(wanted.programme())) {
            throw ProblemException.notFound();
        }
        return KeepingPairs.REACH.answerable(call, pairs.create(call, _ -> decide(call, wanted)));
    }

    private Decision<Pair> decide(Call call, Wanted wanted) {
        Tenant tenant = call.tenant();
        cohorts.find(tenant, wanted.cohort())
                .filter(cohort -> cohort.programme().equals(wanted.programme()))
                .orElseThrow(() -> unknown("/cohort"));
        participants
                .find(tenant, wanted.participant())
                .filter(known -> call.caller().reaches(target(wanted, known)))
                .orElseThrow(() -> unknown("/participant"));
        mentors.find(tenant, wanted.mentor())
                .filter(known -> call.caller().mayKnow(known.id()))
                .orElseThrow(() -> unknown("/mentor"));
        if (wanted.previousPair() != null && !over(tenant, wanted, wanted.previousPair())) {
            return Decision.refused("previous-pair-not-over");
        }
        List<KnownAdmission> admitted =
                admissions
                        .all(
                                tenant,
                                Map.of(
                                        "cohort",
                                        wanted.cohort(),
                                        "participant",
                                        wanted.participant()))
                        .stream()
                        .filter(admission -> admission.tookPartOn(wanted.on()))
                        .toList();
        if (admitted.isEmpty()) {
            return Decision.refused("participant-not-admitted");
        }
        if (!places.active(tenant, wanted.mentor(), wanted.programme())) {
            return Decision.refused("mentor-not-active");
        }
        if (places.keptForAnother(
                tenant, wanted.mentor(), wanted.programme(), wanted.participant())) {
            return Decision.refused("recruited-for-another");
        }
        for (Pair pair : ofParticipant(tenant, wanted)) {
            if (pair.state().live()) {
                return Decision.refused("participant-has-a-pair");
            }
            if (pair.state() == PairState.PROPOSED
                    && pair.parties().mentor().equals(wanted.mentor())) {
                return Decision.refused("already-proposed");
            }
        }
        if (places.open(tenant, wanted.mentor()).isEmpty()) {
            return Decision.refused("mentor-is-full");
        }
        boolean declined = declined(tenant, wanted);
        if (declined && wanted.despite() == null) {
            return Decision.refused("forbidden-pair");
        }
        return Pair.propose(
                parties(wanted, admitted.getFirst()),
                new Proposed(
                        Origin.STAFF_CHOICE,
                        wanted.on(),
                        call.caller().membership(),
                        null,
                        wanted.previousPair(),
                        declined ? wanted.despite() : null),
                null);
    }

    /** Whether one of the two has said no to the other, in whatever cohort of the programme. */
    private boolean declined(Tenant tenant, Wanted wanted) {
        return !pairs.all(
                        tenant,
                        Map.of(
                                "state.parties.programme",
                                wanted.programme(),
                                "state.parties.participant",
                                wanted.participant(),
                                "state.parties.mentor",
                                wanted.mentor(),
                                "state.state",
                                PairState.DECLINED))
                .isEmpty();
    }

    private boolean over(Tenant tenant, Wanted wanted, String previous) {
        PairState state =
                pairs.find(tenant, previous)
                        .map(stored -> stored.state())
                        .filter(
                                pair ->
                                        pair.parties().cohort().equals(wanted.cohort())
                                                && pair.parties()
                                                        .participant()
                                                        .equals(wanted.participant()))
                        .orElseThrow(() -> unknown("/previousPair"))
                        .state();
        return state == PairState.ENDED || state == PairState.DECLINED;
    }

    private List<Pair> ofParticipant(Tenant tenant, Wanted wanted) {
        return pairs
                .all(
                        tenant,
                        Map.of(
                                "state.parties.cohort",
                                wanted.cohort(),
                                "state.parties.participant",
                                wanted.participant()))
                .stream()
                .map(stored -> stored.state())
                .toList();
    }

    /** Only whom the caller reaches can be proposed; of others not even that they exist is said. */
    private static Target target(Wanted wanted, KnownParticipant participant) {
        return Target.ofProgramme(wanted.programme())
                .in(participant.municipality())
                .of(participant.id());
    }

    private static Parties parties(Wanted wanted, KnownAdmission admission) {
        return new Parties(
                wanted.programme(),
                wanted.cohort(),
                admission.id(),
                admission.municipality(),
                wanted.participant(),
                wanted.mentor());
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.invalid(pointer, "unknown", Map.of());
    }
}
