package org.handslag.participant.admission.application;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.Goal;
import org.handslag.participant.admission.model.Income;
import org.handslag.participant.admission.model.IncomeSource;
import org.handslag.participant.admission.model.Measure;
import org.handslag.participant.admission.model.Reached;
import org.handslag.platform.access.Role;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what goes along with somebody's time in the programme: begin, own plan, measures. */
@Component
public class PlanningCourse {
    private final FollowingAdmission following;

    PlanningCourse(FollowingAdmission following) {
        this.following = following;
    }

    /** The period begins. */
    public Result<Admission> start(Call call, String id, LocalDate on) {
        return following.change(call, id, (admission, intake) -> admission.startCourse(on));
    }

    /**
     * The person's own plan gets another version.
     *
     * @param goals seals the goals' words for the person with this id
     */
    public Result<Admission> write(
            Call call,
            String id,
            LocalDate on,
            Function<String, List<Goal>> goals,
            @Nullable ToldBy toldBy) {
        return following.change(
                call,
                id,
                (admission, intake) ->
                        admission.writePlan(
                                on,
                                goals.apply(admission.person().participant()),
                                recorded(call, toldBy),
                                intake));
    }

    /** Somebody looked whether a goal is reached. */
    public Result<Admission> review(
            Call call,
            String id,
            String goal,
            Reached reached,
            LocalDate on,
            @Nullable ToldBy toldBy) {
        return following.change(
                call,
                id,
                (admission, intake) ->
                        admission.reviewGoal(goal, reached, on, recorded(call, toldBy)));
    }

    /** An authority takes something in hand; a contact says so of the own authority only. */
    public Result<Admission> take(
            Call call,
            String id,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            String by,
            @Nullable ToldBy toldBy) {
        return following.change(
                call,
                id,
                (admission, intake) ->
                        speaksFor(call, admission, by)
                                ? admission.takeMeasure(
                                        new Measure(kind, from, to, by, recorded(call, toldBy)),
                                        intake)
                                : Decision.refused("measure-of-another-authority"));
    }

    /** What the person lived on before the course, or lives on after it. */
    public Result<Admission> recordIncome(
            Call call,
            String id,
            Income.Moment moment,
            List<IncomeSource> sources,
            LocalDate on,
            @Nullable ToldBy toldBy) {
        return following.change(
                call,
                id,
                (admission, intake) ->
                        admission.recordIncome(
                                new Income(moment, sources, on, recorded(call, toldBy))));
    }

    private static boolean speaksFor(Call call, Admission admission, String authority) {
        return call.caller()
                .onlyAs(Role.AUTHORITY_CONTACT, FollowingAdmission.target(admission))
                .map(own -> own.contains(authority))
                .orElse(true);
    }

    /** A measure ends; a contact says so of the own authority's only. */
    public Result<Admission> endMeasure(
            Call call, String id, int number, LocalDate to, @Nullable ToldBy toldBy) {
        return following.change(
                call,
                id,
                (admission, intake) ->
                        admission
                                        .time()
                                        .measure(number)
                                        .map(measure -> speaksFor(call, admission, measure.by()))
                                        .orElse(true)
                                ? admission.endMeasure(number, to, recorded(call, toldBy))
                                : Decision.refused("measure-of-another-authority"));
    }

    private static Recorded recorded(Call call, @Nullable ToldBy toldBy) {
        return FollowingAdmission.recorded(call, toldBy);
    }
}
