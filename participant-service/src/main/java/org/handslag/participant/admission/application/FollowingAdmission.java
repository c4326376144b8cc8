package org.handslag.participant.admission.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.participant.admission.model.StepResult;
import org.handslag.participant.admission.model.StepTaken;
import org.handslag.participant.admission.model.Written;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.participant.blueprint.model.Question;
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

    /**
     * A step of the intake was taken.
     *
     * @param answers key of the question to what was answered, in the order of answering
     * @param written seals them and what else was written, for the person with this id
     */
    public Result<Admission> takeStep(
            Call call,
            String id,
            String step,
            LocalDate on,
            @Nullable StepResult result,
            Map<String, String> answers,
            Function<String, Written> written,
            @Nullable ToldBy toldBy) {
        return change(
                call,
                id,
                (admission, intake) -> {
                    Optional<Question> misfit = misfit(intake, step, answers);
                    if (misfit.isPresent()) {
                        return Decision.refused(
                                "answer-does-not-fit",
                                Map.of(
                                        "question", misfit.get().key(),
                                        "answer", misfit.get().answer()));
                    }
                    return admission.takeStep(
                            new StepTaken(
                                    step,
                                    on,
                                    recorded(call, toldBy),
                                    result,
                                    written.apply(admission.person().participant())),
                            intake);
                });
    }

    /** The first question of a step to which this is no answer. */
    private static Optional<Question> misfit(
            Intake intake, String step, Map<String, String> answers) {
        return intake.step(step).stream()
                .flatMap(asked -> asked.questions().stream())
                .filter(question -> answers.containsKey(question.key()))
                .filter(question -> !question.takes(answers.get(question.key())))
                .findFirst();
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

    /** Somebody who is away is offered to finish afterwards. */
    public Result<Admission> offerToFinish(
            Call call, String id, LocalDate on, @Nullable ToldBy toldBy) {
        return change(
                call,
                id,
                (admission, intake) -> admission.offerToFinish(on, recorded(call, toldBy)));
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

    /** Asks an admission that the caller reaches, by the rules of its blueprint. */
    Result<Admission> change(
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

    static Recorded recorded(Call call, @Nullable ToldBy toldBy) {
        return new Recorded(call.caller().membership(), toldBy);
    }

    /** Whose an admission is. */
    public static Target target(Stored<Admission> stored) {
        return target(stored.state());
    }

    static Target target(Admission admission) {
        return Target.ofProgramme(admission.programme())
                .in(admission.person().municipality())
                .of(admission.person().participant());
    }
}
