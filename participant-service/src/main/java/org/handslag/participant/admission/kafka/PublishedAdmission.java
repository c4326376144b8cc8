package org.handslag.participant.admission.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.participant.admission.model.End;
import org.handslag.participant.admission.model.Selection;
import org.handslag.participant.admission.model.SelectionDecision;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * An admission as every service may know it: its course in codes and dates.
 *
 * @param decision the one that holds
 * @param decisions all of them, in the order they were taken
 */
public record PublishedAdmission(
        String id,
        String participant,
        String programme,
        String cohort,
        String municipality,
        String gender,
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
        AdmissionState state) {

    /** A step on record. */
    public record Step(String step, LocalDate on) {}

    /** Time away, both days included; without end while it lasts. */
    public record Away(LocalDate from, @Nullable LocalDate to) {}

    /** What was decided, when and why. */
    public record Decision(Selection outcome, LocalDate on, String reason) {
        static Decision of(SelectionDecision decision) {
            return new Decision(decision.outcome(), decision.on(), decision.reason());
        }
    }

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
                admission.referral().source(),
                admission.referral().on(),
                admission.steps().stream().map(step -> new Step(step.step(), step.on())).toList(),
                decisions.isEmpty() ? null : decisions.getLast(),
                decisions,
                admission.admittedOn(),
                admission.leaves().stream()
                        .map(leave -> new Away(leave.from(), leave.to()))
                        .toList(),
                on(admission, AdmissionState.WITHDRAWN),
                on(admission, AdmissionState.COMPLETED),
                on(admission, AdmissionState.ENDED_EARLY),
                end == null ? null : end.reason(),
                admission.state());
    }

    private static @Nullable LocalDate on(Admission admission, AdmissionState state) {
        End end = admission.end();
        return end != null && admission.state() == state ? end.on() : null;
    }
}
