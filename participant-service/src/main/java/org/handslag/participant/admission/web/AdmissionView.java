package org.handslag.participant.admission.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.participant.admission.model.AnswerGiven;
import org.handslag.participant.admission.model.Assessed;
import org.handslag.participant.admission.model.End;
import org.handslag.participant.admission.model.Income;
import org.handslag.participant.admission.model.IncomeSource;
import org.handslag.participant.admission.model.Leave;
import org.handslag.participant.admission.model.Measure;
import org.handslag.participant.admission.model.Met;
import org.handslag.participant.admission.model.Referral;
import org.handslag.participant.admission.model.Selection;
import org.handslag.participant.admission.model.SelectionDecision;
import org.handslag.participant.admission.model.StepResult;
import org.handslag.participant.admission.model.StepTaken;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/**
 * An admission over HTTP.
 *
 * @param reference the caller's own reference, where the caller referred and gave one
 * @param decisions all of them, the last one holds
 * @param criteria how each criterion was judged last
 * @param startedOn the day the period began, where it is not the selection
 * @param midwayOn, dueOn the days of half-way and end as the blueprint plans them, moved by every
 *     leave; absent where nobody knows, and while the person is away
 * @param plans how many versions the person's own plan has
 * @param measures what authorities take in hand, in the order of recording
 * @param incomes what the person lived on before and after; of each moment the last one holds
 * @param daysInProgramme up to today or the end, leaves not counted
 * @param recordedBy the membership that put down the referral, and {@code toldBy} who told it
 * @param end how it ended, where it has
 */
record AdmissionView(
        String id,
        @PersonId String participant,
        String programme,
        String cohort,
        String municipality,
        String source,
        LocalDate referredOn,
        @Nullable PrivateText reference,
        List<StepView> steps,
        List<CriterionView> criteria,
        List<DecisionView> decisions,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate midwayOn,
        @Nullable LocalDate dueOn,
        int plans,
        List<MeasureView> measures,
        List<IncomeView> incomes,
        List<LeaveView> leaves,
        long daysInProgramme,
        @Nullable EndView end,
        AdmissionState state,
        String recordedBy,
        @Nullable ToldBy toldBy) {

    /** {@code answered} are the keys of the questions that were; the form shows what was said. */
    record StepView(
            String step,
            LocalDate on,
            @Nullable StepResult result,
            List<String> answered,
            String recordedBy,
            @Nullable ToldBy toldBy) {
        private static StepView of(StepTaken step) {
            return new StepView(
                    step.step(),
                    step.on(),
                    step.result(),
                    step.written().answers().stream().map(AnswerGiven::question).toList(),
                    step.recorded().by(),
                    step.recorded().toldBy());
        }
    }

    record CriterionView(
            String key, Met met, LocalDate on, String recordedBy, @Nullable ToldBy toldBy) {
        private static CriterionView of(Assessed each) {
            return new CriterionView(
                    each.criterion(),
                    each.met(),
                    each.on(),
                    each.recorded().by(),
                    each.recorded().toldBy());
        }
    }

    record MeasureView(
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            String by,
            String recordedBy,
            @Nullable ToldBy toldBy) {
        private static MeasureView of(Measure each) {
            return new MeasureView(
                    each.kind(),
                    each.from(),
                    each.to(),
                    each.by(),
                    each.recorded().by(),
                    each.recorded().toldBy());
        }
    }

    record IncomeView(
            Income.Moment moment,
            List<IncomeSource> sources,
            LocalDate on,
            String recordedBy,
            @Nullable ToldBy toldBy) {
        private static IncomeView of(Income each) {
            return new IncomeView(
                    each.moment(),
                    each.sources(),
                    each.on(),
                    each.recorded().by(),
                    each.recorded().toldBy());
        }
    }

    record DecisionView(
            Selection outcome,
            LocalDate on,
            String reason,
            List<String> despite,
            @Nullable String overQuota,
            String recordedBy,
            @Nullable ToldBy toldBy) {
        private static DecisionView of(SelectionDecision made) {
            return new DecisionView(
                    made.outcome(),
                    made.on(),
                    made.reason(),
                    made.despite(),
                    made.overQuota(),
                    made.recorded().by(),
                    made.recorded().toldBy());
        }
    }

    record LeaveView(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate offeredToFinishOn,
            @Nullable String recordedBy,
            @Nullable ToldBy toldBy) {
        private static LeaveView of(Leave leave) {
            Recorded recorded = leave.recorded();
            return new LeaveView(
                    leave.from(),
                    leave.to(),
                    leave.offeredOn(),
                    recorded == null ? null : recorded.by(),
                    recorded == null ? null : recorded.toldBy());
        }
    }

    record EndView(
            LocalDate on, @Nullable String reason, String recordedBy, @Nullable ToldBy toldBy) {}

    static AdmissionView of(Call call, Stored<Admission> stored, LocalDate today) {
        Admission admission = stored.state();
        Referral referral = admission.referral();
        End end = admission.end();
        boolean own = referral.recorded().by().equals(call.caller().membership());
        return new AdmissionView(
                stored.id(),
                admission.person().participant(),
                admission.programme(),
                admission.cohort(),
                admission.person().municipality(),
                referral.source(),
                referral.on(),
                own ? referral.reference() : null,
                admission.steps().stream().map(StepView::of).toList(),
                admission.criteria().stream().map(CriterionView::of).toList(),
                admission.decisions().stream().map(DecisionView::of).toList(),
                admission.admittedOn(),
                admission.time().begunOn(),
                admission.midwayOn(),
                admission.dueOn(),
                admission.time().plans().size(),
                admission.time().measures().stream().map(MeasureView::of).toList(),
                admission.incomes().stream().map(IncomeView::of).toList(),
                admission.leaves().stream().map(LeaveView::of).toList(),
                admission.daysInProgramme(today),
                end == null
                        ? null
                        : new EndView(
                                end.on(),
                                end.reason(),
                                end.recorded().by(),
                                end.recorded().toldBy()),
                admission.state(),
                referral.recorded().by(),
                referral.recorded().toldBy());
    }
}
