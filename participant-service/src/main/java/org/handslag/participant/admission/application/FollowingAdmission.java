package org.handslag.participant.admission.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.participant.admission.model.Selection;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.reach.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the course of an admission on record, step by step, by the rules of its blueprint. */
@Component
public class FollowingAdmission {
    static final Reach<Admission> REACH =
            new Reach<>(
                    Placing.ofProgramme("state.programme")
                            .municipality("state.person.municipality")
                            .participant("state.person.participant"),
                    FollowingAdmission::target);

    private final Aggregates<Admission> admissions;
    private final Aggregates<Programme> programmes;

    FollowingAdmission(Aggregates<Admission> admissions, Aggregates<Programme> programmes) {
        this.admissions = admissions;
        this.programmes = programmes;
    }

    /** A step of the intake was taken. */
    public Result<Admission> takeStep(
            Call call, String id, String step, LocalDate on, @Nullable ToldBy toldBy) {
        return change(
                call,
                id,
                (admission, intake) ->
                        admission.takeStep(step, on, recorded(call, toldBy), intake));
    }

    /** Somebody is selected, put on the waiting list or declined. */
    public Result<Admission> decide(
            Call call,
            String id,
            Selection outcome,
            LocalDate on,
            String reason,
            @Nullable ToldBy toldBy) {
        return change(
                call,
                id,
                (admission, intake) ->
                        admission.decide(outcome, on, reason, recorded(call, toldBy), intake));
    }

    /** Somebody withdraws before being admitted. */
    public Result<Admission> withdraw(
            Call call, String id, LocalDate on, String reason, @Nullable ToldBy toldBy) {
        return change(
                call,
                id,
                (admission, intake) ->
                        admission.withdraw(on, reason, recorded(call, toldBy), intake));
    }

    /** Somebody goes on leave. */
    public Result<Admission> startLeave(
            Call call, String id, LocalDate from, @Nullable ToldBy toldBy) {
        return change(
                call,
                id,
                (admission, intake) -> admission.startLeave(from, recorded(call, toldBy)));
    }

    /** Somebody comes back from leave. */
    public Result<Admission> endLeave(Call call, String id, LocalDate to, @Nullable ToldBy toldBy) {
        return change(
                call, id, (admission, intake) -> admission.endLeave(to, recorded(call, toldBy)));
    }

    /** Somebody has gone through the programme. */
    public Result<Admission> complete(Call call, String id, LocalDate on, @Nullable ToldBy toldBy) {
        return change(
                call, id, (admission, intake) -> admission.complete(on, recorded(call, toldBy)));
    }

    /** Somebody stops before the end. */
    public Result<Admission> endEarly(
            Call call, String id, LocalDate on, String reason, @Nullable ToldBy toldBy) {
        return change(
                call,
                id,
                (admission, intake) ->
                        admission.endEarly(on, reason, recorded(call, toldBy), intake));
    }

    /** One admission that the caller may see. */
    public Stored<Admission> read(Call call, String id) {
        Stored<Admission> stored = admissions.get(call.tenant(), id);
        call.mustReach(target(stored));
        return stored;
    }

    /**
     * The admissions that the caller may see.
     *
     * @param cohort only this cohort's; null: all
     * @param state only those in this state; null: all
     */
    public Page<Stored<Admission>> list(
            Call call, @Nullable String cohort, @Nullable AdmissionState state, Paging paging) {
        Map<String, Object> equal = new TreeMap<>();
        if (cohort != null) {
            equal.put("state.cohort", cohort);
        }
        if (state != null) {
            equal.put("state.state", state);
        }
        return REACH.list(admissions, call, equal, paging);
    }

    private Result<Admission> change(
            Call call, String id, BiFunction<Admission, Intake, Decision<Admission>> decide) {
        return admissions.change(
                call,
                id,
                stored -> {
                    call.mustReach(target(stored));
                    Programme programme =
                            programmes.get(call.tenant(), stored.state().programme()).state();
                    return decide.apply(stored.state(), programme.blueprint().intake());
                });
    }

    private static Recorded recorded(Call call, @Nullable ToldBy toldBy) {
        return new Recorded(call.caller().membership(), toldBy);
    }

    /** Whose an admission is. */
    public static Target target(Stored<Admission> stored) {
        Admission admission = stored.state();
        return Target.ofProgramme(admission.programme())
                .in(admission.person().municipality())
                .of(admission.person().participant());
    }
}
