package org.handslag.participant.admission.kafka;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.participant.admission.model.End;
import org.handslag.participant.admission.model.Goal;
import org.handslag.participant.admission.model.Income;
import org.handslag.participant.admission.model.IncomeSource;
import org.handslag.participant.admission.model.Met;
import org.handslag.participant.admission.model.PlanVersion;
import org.handslag.participant.admission.model.Reached;
import org.handslag.participant.admission.model.Selection;
import org.handslag.participant.admission.model.SelectionDecision;
import org.handslag.participant.admission.model.StepResult;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.ClientReference;
import org.jspecify.annotations.Nullable;

/**
 * An admission as every service may know it: its course in codes and dates.
 *
 * @param ageBand how old the person was in the year of the referral, in tens of years
 * @param decision the one that holds
 * @param decisions all of them, in the order they were taken
 * @param criteria how each criterion was judged last; null: none was
 * @param startedOn the day the period began, where it is not the selection
 * @param midwayOn, dueOn as planned, moved by every leave; null: nobody knows, or the person is
 *     away
 * @param plan the person's own plan as it holds; null: there is none
 * @param measures what authorities take in hand; null: nothing
 * @param incomes what the person lived on before and after, in the order of recording; null:
 *     nothing is recorded
 * @param clientReferences what systems call the person, sealed; null: none does
 */
public record PublishedAdmission(
        String id,
        String participant,
        String programme,
        String cohort,
        String municipality,
        String gender,
        @Nullable String ageBand,
        String source,
        LocalDate referredOn,
        List<Step> steps,
        @Nullable Decision decision,
        List<Decision> decisions,
        @Nullable LocalDate admittedOn,
        List<Away> leaves,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate endedEarlyOn,
        @Nullable String endReason,
        AdmissionState state,
        @Nullable List<Criterion> criteria,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate midwayOn,
        @Nullable LocalDate dueOn,
        @Nullable Plan plan,
        @Nullable List<Taken> measures,
        @Nullable List<LivedOn> incomes,
        @Nullable List<ClientReference> clientReferences) {

    /** A step on record, and what came of it. */
    public record Step(String step, LocalDate on, @Nullable StepResult result) {}

    /** Whether a criterion is met. */
    public record Criterion(String key, Met met, LocalDate on) {}

    /**
     * Time away, both days included; without end while it lasts.
     *
     * @param offeredToFinishOn when the person was offered to finish afterwards
     */
    public record Away(
            LocalDate from, @Nullable LocalDate to, @Nullable LocalDate offeredToFinishOn) {}

    /** What was decided, when, why, and against what. */
    public record Decision(
            Selection outcome,
            LocalDate on,
            String reason,
            @Nullable List<String> despite,
            @Nullable String overQuota) {
        static Decision of(SelectionDecision decision) {
            return new Decision(
                    decision.outcome(),
                    decision.on(),
                    decision.reason(),
                    decision.despite().isEmpty() ? null : decision.despite(),
                    decision.overQuota());
        }
    }

    /**
     * A person's own plan: no word of it.
     *
     * @param versions how many there were
     * @param on the day of the last one
     */
    public record Plan(int versions, LocalDate on, List<Aim> goals) {
        static @Nullable Plan of(List<PlanVersion> plans) {
            return plans.isEmpty()
                    ? null
                    : new Plan(
                            plans.size(),
                            plans.getLast().on(),
                            plans.getLast().goals().stream().map(Aim::of).toList());
        }
    }

    /** A goal by its key: by when, and whether it was reached. */
    public record Aim(
            String key,
            @Nullable LocalDate by,
            @Nullable Reached reached,
            @Nullable LocalDate reviewedOn) {
        static Aim of(Goal goal) {
            return new Aim(goal.key(), goal.by(), goal.reached(), goal.reviewedOn());
        }
    }

    /** What an authority takes in hand, both days included; without end while it lasts. */
    public record Taken(String kind, LocalDate from, @Nullable LocalDate to, String by) {}

    /** What somebody lived on, on a day before the course or after it. */
    public record LivedOn(Income.Moment moment, List<IncomeSource> sources, LocalDate on) {}

    /** What is published of this state. */
    public static PublishedAdmission of(Stored<Admission> stored) {
        Admission admission = stored.state();
        End end = admission.end();
        List<Decision> decisions = admission.decisions().stream().map(Decision::of).toList();
        return new PublishedAdmission(
                stored.id(),
                admission.person().participant(),
                admission.programme(),
                admission.cohort(),
                admission.person().municipality(),
                admission.person().gender(),
                admission.person().ageBand(),
                admission.referral().source(),
                admission.referral().on(),
                admission.steps().stream()
                        .map(step -> new Step(step.step(), step.on(), step.result()))
                        .toList(),
                decisions.isEmpty() ? null : decisions.getLast(),
                decisions,
                admission.admittedOn(),
                admission.leaves().stream()
                        .map(leave -> new Away(leave.from(), leave.to(), leave.offeredOn()))
                        .toList(),
                on(admission, AdmissionState.WITHDRAWN),
                on(admission, AdmissionState.COMPLETED),
                on(admission, AdmissionState.ENDED_EARLY),
                end == null ? null : end.reason(),
                admission.state(),
                orNull(
                        admission.criteria(),
                        each -> new Criterion(each.criterion(), each.met(), each.on())),
                admission.time().begunOn(),
                admission.midwayOn(),
                admission.dueOn(),
                Plan.of(admission.time().plans()),
                orNull(
                        admission.time().measures(),
                        each -> new Taken(each.kind(), each.from(), each.to(), each.by())),
                orNull(
                        admission.incomes(),
                        each -> new LivedOn(each.moment(), each.sources(), each.on())),
                orNull(admission.referral().clientReferences(), Function.identity()));
    }

    /** What there was before this was kept had none. */
    private static <A, B> @Nullable List<B> orNull(List<A> all, Function<A, B> each) {
        return all.isEmpty() ? null : all.stream().map(each).toList();
    }

    private static @Nullable LocalDate on(Admission admission, AdmissionState state) {
        End end = admission.end();
        return end != null && admission.state() == state ? end.on() : null;
    }
}
