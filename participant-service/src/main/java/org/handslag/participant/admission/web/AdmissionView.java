package org.handslag.participant.admission.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.participant.admission.model.End;
import org.handslag.participant.admission.model.Leave;
import org.handslag.participant.admission.model.Referral;
import org.handslag.participant.admission.model.Selection;
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
        List<DecisionView> decisions,
        @Nullable LocalDate admittedOn,
        List<LeaveView> leaves,
        long daysInProgramme,
        @Nullable EndView end,
        AdmissionState state,
        String recordedBy,
        @Nullable ToldBy toldBy) {

    record StepView(String step, LocalDate on, String recordedBy, @Nullable ToldBy toldBy) {}

    record DecisionView(
            Selection outcome,
            LocalDate on,
            String reason,
            String recordedBy,
            @Nullable ToldBy toldBy) {}

    record LeaveView(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String recordedBy,
            @Nullable ToldBy toldBy) {
        private static LeaveView of(Leave leave) {
            Recorded recorded = leave.recorded();
            return new LeaveView(
                    leave.from(),
                    leave.to(),
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
                admission.steps().stream()
                        .map(
                                step ->
                                        new StepView(
                                                step.step(),
                                                step.on(),
                                                step.recorded().by(),
                                                step.recorded().toldBy()))
                        .toList(),
                admission.decisions().stream()
                        .map(
                                made ->
                                        new DecisionView(
                                                made.outcome(),
                                                made.on(),
                                                made.reason(),
                                                made.recorded().by(),
                                                made.recorded().toldBy()))
                        .toList(),
                admission.admittedOn(),
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
