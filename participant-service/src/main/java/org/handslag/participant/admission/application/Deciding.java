package org.handslag.participant.admission.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.Room;
import org.handslag.participant.admission.model.Selection;
import org.handslag.participant.admission.model.SelectionDecision;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.participant.blueprint.model.Places;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who is selected, waits or is declined. Where the places are kept strictly, whoever is
 * selected takes one; of two who are selected for the last place at once, one is refused.
 */
@Component
public class Deciding {
    private static final int ATTEMPTS = 8;

    private final FollowingAdmission following;
    private final Aggregates<Admission> admissions;
    private final Aggregates<Participant> participants;
    private final Aggregates<Cohort> cohorts;
    private final Aggregates<Programme> programmes;

    Deciding(
            FollowingAdmission following,
            Aggregates<Admission> admissions,
            Aggregates<Participant> participants,
            Aggregates<Cohort> cohorts,
            Aggregates<Programme> programmes) {
        this.following = following;
        this.admissions = admissions;
        this.participants = participants;
        this.cohorts = cohorts;
        this.programmes = programmes;
    }

    /**
     * Somebody is selected, put on the waiting list or declined.
     *
     * @param despite keys of what is not met and does not decide
     * @param overQuota the code of why somebody is selected beyond the places; null: there is one
     */
    public Result<Admission> decide(
            Call call,
            String id,
            Selection outcome,
            LocalDate on,
            String reason,
            List<String> despite,
            @Nullable String overQuota,
            @Nullable ToldBy toldBy) {
        SelectionDecision wish =
                new SelectionDecision(
                        outcome,
                        on,
                        reason,
                        FollowingAdmission.recorded(call, toldBy),
                        despite,
                        overQuota);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return following.change(
                        call,
                        id,
                        (admission, intake) -> foresee(call.tenant(), admission, intake, wish));
            } catch (SlotTaken taken) {
                // Another took that place meanwhile: there may be one more, or none.
                continue;
            }
        }
        throw ProblemException.unavailable("busy", 1);
    }

    /** What an admission says to a decision; nothing is written. */
    Decision<Admission> foresee(
            Tenant tenant, Admission admission, Intake intake, SelectionDecision wish) {
        return admission.decide(
                wish,
                intake,
                hasCv(tenant, admission),
                intake.strict() && wish.outcome() == Selection.SELECTED
                        ? room(tenant, admission)
                        : new Room.Unlimited());
    }

    /** Whether a cohort has room for one like this one. */
    private Room room(Tenant tenant, Admission admission) {
        return Room.of(
                places(tenant, admission.cohort()),
                admission.person().municipality(),
                admissions.all(tenant, Map.of("state.cohort", admission.cohort())).stream()
                        .map(Stored::state)
                        .toList());
    }

    /** How many a cohort takes: as it says itself, else as its blueprint says. */
    Places places(Tenant tenant, String id) {
        Cohort cohort = cohorts.get(tenant, id).state();
        return cohort.places(
                programmes.get(tenant, cohort.programme()).state().blueprint()::places);
    }

    private boolean hasCv(Tenant tenant, Admission admission) {
        return participants
                .find(tenant, admission.person().participant())
                .map(person -> person.state().identity())
                .filter(identity -> identity.cv() != null || identity.anonymousCv() != null)
                .isPresent();
    }
}
