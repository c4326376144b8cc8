package org.handslag.participant.admission.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/** What is decided of somebody from the selection on: away, back, through, or gone before. */
record InProgramme(Admission admission) {

    /** The person is away from this day on; the clock stops. */
    Decision<Admission> startLeave(LocalDate from, Recorded recorded) {
        if (admission.state() == AdmissionState.ON_LEAVE) {
            return last().from().equals(from)
                    ? Decision.unchanged()
                    : Decision.refused("on-leave", Map.of("from", last().from()));
        }
        Optional<Decision<Admission>> no = notInProgramme(from);
        if (no.isPresent()) {
            return no.get();
        }
        List<Leave> all = new ArrayList<>(admission.leaves());
        all.add(new Leave(from, null, recorded, null));
        return Decision.changed(
                with(List.copyOf(all), null, AdmissionState.ON_LEAVE),
                "admission.leave-started.v1");
    }

    /** The person was away up to and with this day, and goes on where they stopped. */
    Decision<Admission> endLeave(LocalDate to, Recorded recorded) {
        if (admission.state() != AdmissionState.ON_LEAVE) {
            return !admission.leaves().isEmpty() && to.equals(last().to())
                    ? Decision.unchanged()
                    : Decision.refused("not-on-leave");
        }
        if (to.isBefore(last().from())) {
            return Decision.refused("leave-ends-before-it-starts", Map.of("from", last().from()));
        }
        return Decision.changed(
                with(leavesUntil(to, recorded), null, AdmissionState.ADMITTED),
                "admission.leave-ended.v1");
    }

    /** Whoever is away is offered to finish afterwards; they answer by coming back, or not. */
    Decision<Admission> offerToFinish(LocalDate on, Recorded recorded) {
        if (admission.state() != AdmissionState.ON_LEAVE) {
            return Decision.refused("not-on-leave");
        }
        Leave away = last();
        if (on.equals(away.offeredOn())) {
            return Decision.unchanged();
        }
        if (on.isBefore(away.from())) {
            return Decision.refused("before-what-is-recorded", Map.of("on", away.from()));
        }
        List<Leave> all = new ArrayList<>(admission.leaves());
        all.set(all.size() - 1, away.offered(on, recorded));
        return Decision.changed(
                with(List.copyOf(all), null, admission.state()), "admission.finish-offered.v1");
    }

    /** The person has gone through the whole programme. */
    Decision<Admission> complete(LocalDate on, Recorded recorded) {
        if (ended(AdmissionState.COMPLETED, on, null)) {
            return Decision.unchanged();
        }
        if (admission.state() == AdmissionState.ON_LEAVE) {
            return Decision.refused("on-leave", Map.of("from", last().from()));
        }
        Optional<Decision<Admission>> no = notInProgramme(on);
        if (no.isPresent()) {
            return no.get();
        }
        return Decision.changed(
                with(admission.leaves(), new End(on, null, recorded), AdmissionState.COMPLETED),
                "admission.completed.v1");
    }

    /** The person stops before the end; a leave that is open ends with it. */
    Decision<Admission> endEarly(LocalDate on, String reason, Recorded recorded, Intake intake) {
        if (ended(AdmissionState.ENDED_EARLY, on, reason)) {
            return Decision.unchanged();
        }
        Optional<Decision<Admission>> no = notInProgramme(on);
        if (no.isPresent()) {
            return no.get();
        }
        if (!intake.endReasons().contains(reason)) {
            return Decision.refused("unknown-reason", Map.of("reason", reason));
        }
        List<Leave> closed =
                admission.state() == AdmissionState.ON_LEAVE
                        ? leavesUntil(on, recorded)
                        : admission.leaves();
        return Decision.changed(
                with(closed, new End(on, reason, recorded), AdmissionState.ENDED_EARLY),
                "admission.ended-early.v1");
    }

    private boolean ended(AdmissionState state, LocalDate on, @Nullable String reason) {
        End end = admission.end();
        return admission.state() == state && end != null && end.says(on, reason);
    }

    private Admission with(List<Leave> leaves, @Nullable End end, AdmissionState state) {
        return admission.with(admission.steps(), admission.decisions(), leaves, end, state);
    }

    /** The last leave, where there is one. */
    private Leave last() {
        return admission.leaves().getLast();
    }

    private Optional<Decision<Admission>> notInProgramme(LocalDate on) {
        return switch (admission.state()) {
            case REFERRED, IN_INTAKE, WAITING -> Optional.of(Decision.refused("not-admitted"));
            case DECLINED, WITHDRAWN, COMPLETED, ENDED_EARLY ->
                    Optional.of(Decision.refused("admission-over"));
            case ADMITTED, ON_LEAVE ->
                    on.isBefore(latestOfProgramme())
                            ? Optional.of(
                                    Decision.refused(
                                            "before-what-is-recorded",
                                            Map.of("on", latestOfProgramme())))
                            : Optional.empty();
        };
    }

    private LocalDate latestOfProgramme() {
        LocalDate latest = admission.decisions().getLast().on();
        for (Leave leave : admission.leaves()) {
            LocalDate to = leave.to();
            latest = to == null ? leave.from() : to;
        }
        return latest;
    }

    private List<Leave> leavesUntil(LocalDate to, Recorded recorded) {
        List<Leave> closed = new ArrayList<>(admission.leaves());
        closed.set(closed.size() - 1, last().until(to, recorded));
        return List.copyOf(closed);
    }
}
