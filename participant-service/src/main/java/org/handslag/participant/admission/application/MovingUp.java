package org.handslag.participant.admission.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.Room;
import org.handslag.participant.admission.model.Selection;
import org.handslag.participant.admission.model.SelectionDecision;
import org.handslag.participant.admission.model.StepTaken;
import org.handslag.participant.admission.model.Written;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.participant.blueprint.model.Places;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.cohort.model.MovedUp;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the first of the waiting list up: into the programme, or to the offer of a place. */
@Component
public class MovingUp {
    private final FollowingAdmission following;
    private final Deciding deciding;
    private final Aggregates<Admission> admissions;
    private final Aggregates<Cohort> cohorts;
    private final Aggregates<Programme> programmes;

    MovingUp(
            FollowingAdmission following,
            Deciding deciding,
            Aggregates<Admission> admissions,
            Aggregates<Cohort> cohorts,
            Aggregates<Programme> programmes) {
        this.following = following;
        this.deciding = deciding;
        this.admissions = admissions;
        this.cohorts = cohorts;
        this.programmes = programmes;
    }

    /**
     * Moves up the first who waits and for whom there is a place. Where the blueprint has a step
     * that offers a place, the person is offered it, and it is kept until they are decided about;
     * else they are selected. The cohort records who it was, so that the same request again moves
     * nobody else; what the admission would refuse is refused before that.
     *
     * @param reason the blueprint's code of why somebody is selected
     */
    public Result<Admission> moveUp(
            Call call, String id, LocalDate on, String reason, @Nullable ToldBy toldBy) {
        Result<Cohort> moved =
                cohorts.change(
                        call,
                        id,
                        stored -> {
                            Cohort cohort = stored.state();
                            call.mustReach(Target.ofProgramme(cohort.programme()));
                            Intake intake = intake(call, cohort);
                            Optional<Stored<Admission>> next = first(call, stored, intake);
                            if (next.isEmpty()) {
                                return Decision.refused("nobody-to-move-up");
                            }
                            return foreseen(call, next.get().state(), intake, on, reason, toldBy)
                                            instanceof Decision.Refused<Admission>(var refusal)
                                    ? new Decision.Refused<>(refusal)
                                    : cohort.moveUp(stored.version() + 1, next.get().id(), on);
                        });
        return switch (moved) {
            case Result.Refused<Cohort>(Refusal refusal) -> new Result.Refused<>(refusal);
            case Result.Written<Cohort> written ->
                    follow(call.about("admission"), written, on, reason, toldBy);
        };
    }

    /** What the admission will say to it. */
    private Decision<Admission> foreseen(
            Call call,
            Admission next,
            Intake intake,
            LocalDate on,
            String reason,
            @Nullable ToldBy toldBy) {
        Recorded recorded = FollowingAdmission.recorded(call, toldBy);
        List<String> offers = intake.stepsOf(Intake.Step.OFFERED);
        return offers.isEmpty()
                ? deciding.foresee(
                        call.tenant(),
                        next,
                        intake,
                        new SelectionDecision(
                                Selection.SELECTED, on, reason, recorded, List.of(), null))
                : next.takeStep(
                        new StepTaken(offers.getFirst(), on, recorded, null, Written.NOTHING),
                        intake);
    }

    private Result<Admission> follow(
            Call call,
            Result.Written<Cohort> written,
            LocalDate on,
            String reason,
            @Nullable ToldBy toldBy) {
        Cohort cohort = written.stored().state();
        Intake intake = intake(call, cohort);
        String admission =
                cohort.movedUp().stream()
                        .filter(moved -> moved.version() == written.version())
                        .map(MovedUp::admission)
                        .findFirst()
                        .orElseThrow();
        List<String> offers = intake.stepsOf(Intake.Step.OFFERED);
        return offers.isEmpty()
                ? deciding.decide(
                        call, admission, Selection.SELECTED, on, reason, List.of(), null, toldBy)
                : following.takeStep(
                        call,
                        admission,
                        offers.getFirst(),
                        on,
                        null,
                        Map.of(),
                        person -> Written.NOTHING,
                        toldBy);
    }

    /**
     * The first who waits without an offer and for whom there is a place. An offer that nobody has
     * answered keeps its place.
     */
    private Optional<Stored<Admission>> first(Call call, Stored<Cohort> cohort, Intake intake) {
        List<Stored<Admission>> all =
                admissions.all(call.tenant(), Map.of("state.cohort", cohort.id()));
        Places places = deciding.places(call.tenant(), cohort.id());
        return Queue.waiting(all, cohort.state().ranking()).stream()
                .filter(waiting -> !waiting.state().isOffered(intake))
                .filter(waiting -> call.caller().reaches(FollowingAdmission.target(waiting)))
                .filter(
                        waiting ->
                                !intake.strict() || hasRoom(places, waiting.state(), all, intake))
                .findFirst();
    }

    private static boolean hasRoom(
            Places places, Admission next, List<Stored<Admission>> all, Intake intake) {
        Places left =
                places.without(
                        all.stream()
                                .map(Stored::state)
                                .filter(each -> each.isOffered(intake))
                                .map(each -> each.person().municipality())
                                .toList());
        return Room.of(left, next.person().municipality(), all.stream().map(Stored::state).toList())
                instanceof Room.Free;
    }

    private Intake intake(Call call, Cohort cohort) {
        return programmes.get(call.tenant(), cohort.programme()).state().blueprint().intake();
    }
}
