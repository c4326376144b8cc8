package org.handslag.participant.admission.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;

/**
 * An admission on its way to a decision, by the rules of its blueprint.
 *
 * @param admission as it is now
 */
record InIntake(Admission admission, Intake intake) {
    /**
     * A step of the intake was taken; where the blueprint orders its steps, in that order. What
     * belongs to a step that is on record (a result, answers, feedback) may follow later.
     */
    Decision<Admission> takeStep(StepTaken wish) {
        Optional<Intake.Step> asked = intake.step(wish.step());
        if (asked.isEmpty()) {
            return Decision.refused("unknown-step", Map.of("step", wish.step()));
        }
        Optional<StepTaken> earlier =
                admission.steps().stream()
                        .filter(taken -> taken.step().equals(wish.step()))
                        .findFirst();
        StepTaken whole = earlier.map(taken -> taken.and(wish)).orElse(wish);
        if (earlier.isPresent()) {
            if (!earlier.get().on().equals(wish.on())) {
                return Decision.refused("step-already-taken", Map.of("step", wish.step()));
            }
            if (earlier.get().equals(whole)) {
                return Decision.unchanged();
            }
        } else {
            Optional<Decision<Admission>> no = admission.notInIntake().or(() -> outOfTurn(wish));
            if (no.isPresent()) {
                return no.get();
            }
        }
        Optional<Refusal> unanswered = whole.refusal(asked.get());
        if (unanswered.isPresent()) {
            return new Decision.Refused<>(unanswered.get());
        }
        List<StepTaken> all = new ArrayList<>(admission.steps());
        all.removeIf(taken -> taken.step().equals(wish.step()));
        all.add(earlier.isPresent() ? admission.steps().indexOf(earlier.get()) : all.size(), whole);
        AdmissionState next =
                admission.state() == AdmissionState.REFERRED
                        ? AdmissionState.IN_INTAKE
                        : admission.state();
        return Decision.changed(
                admission.with(
                        List.copyOf(all),
                        admission.decisions(),
                        admission.leaves(),
                        admission.end(),
                        next),
                "admission.step-recorded.v1");
    }

    private Optional<Decision<Admission>> outOfTurn(StepTaken wish) {
        if (wish.on().isBefore(admission.referral().on())) {
            return Optional.of(
                    Decision.refused(
                            "before-the-referral",
                            Map.of("referredOn", admission.referral().on())));
        }
        if (!intake.stepsInOrder()) {
            return Optional.empty();
        }
        String next = intake.steps().get(admission.steps().size()).key();
        if (!next.equals(wish.step())) {
            return Optional.of(
                    Decision.refused(
                            "step-out-of-order", Map.of("step", wish.step(), "next", next)));
        }
        return !admission.steps().isEmpty() && wish.on().isBefore(admission.steps().getLast().on())
                ? Optional.of(
                        Decision.refused(
                                "before-the-last-step",
                                Map.of("on", admission.steps().getLast().on())))
                : Optional.empty();
    }

    /** Criteria are judged; what was judged before and is not named stays. */
    Decision<Admission> assess(List<Assessed> judged) {
        List<Assessed> all = new ArrayList<>(admission.criteria());
        boolean changed = false;
        for (Assessed each : judged) {
            if (!intake.criteria().containsKey(each.criterion())) {
                return Decision.refused("unknown-criterion", Map.of("criterion", each.criterion()));
            }
            if (each.on().isBefore(admission.referral().on())) {
                return Decision.refused(
                        "before-the-referral", Map.of("referredOn", admission.referral().on()));
            }
            if (all.stream().noneMatch(each::saysAs)) {
                all.removeIf(before -> before.criterion().equals(each.criterion()));
                all.add(each);
                changed = true;
            }
        }
        if (!changed) {
            return Decision.unchanged();
        }
        Optional<Decision<Admission>> no = admission.notInIntake();
        return no.isPresent()
                ? no.get()
                : Decision.changed(admission.withCriteria(all), "admission.assessed.v1");
    }

    /**
     * Somebody is selected, put on the waiting list or declined.
     *
     * @param cv whether the person has handed in a CV
     * @param room whether there is a place for them
     */
    Decision<Admission> decide(SelectionDecision wish, boolean cv, Room room) {
        if (!admission.decisions().isEmpty() && admission.decisions().getLast().saysAs(wish)) {
            return Decision.unchanged();
        }
        Optional<Decision<Admission>> no = admission.notInIntake();
        if (no.isPresent()) {
            return no.get();
        }
        if (!intake.hasReason(wish.sort(), wish.reason())) {
            return Decision.refused("unknown-reason", Map.of("reason", wish.reason()));
        }
        if (wish.overQuota() != null && !intake.hasReason("overQuota", wish.overQuota())) {
            return Decision.refused("unknown-reason", Map.of("reason", wish.overQuota()));
        }
        for (String key : wish.despite()) {
            if (!intake.criteria().containsKey(key) && intake.step(key).isEmpty()) {
                return Decision.refused("unknown-criterion", Map.of("criterion", key));
            }
        }
        if (wish.on().isBefore(admission.latestOfIntake())) {
            return Decision.refused(
                    "before-the-last-step", Map.of("on", admission.latestOfIntake()));
        }
        boolean selected = wish.outcome() == Selection.SELECTED;
        if (selected) {
            Optional<Refusal> refusal = Selecting.refusal(admission, wish, intake, cv, room);
            if (refusal.isPresent()) {
                return new Decision.Refused<>(refusal.get());
            }
        }
        // The last place is kept for the decision that ends the waiting.
        if (wish.outcome() == Selection.WAITING_LIST
                && admission.decisions().size() >= Admission.MAX_DECISIONS - 1) {
            return Decision.refused("too-many-decisions", Map.of("max", Admission.MAX_DECISIONS));
        }
        List<SelectionDecision> all = new ArrayList<>(admission.decisions());
        all.add(wish);
        Admission decided =
                admission.with(
                        admission.steps(),
                        List.copyOf(all),
                        admission.leaves(),
                        null,
                        after(wish.outcome()));
        return Decision.changed(
                selected
                        ? decided.admitted(
                                room instanceof Room.Free(Seat seat) ? seat : null,
                                admission.time().planned(intake.course()))
                        : decided,
                "admission.decided.v1");
    }

    private static AdmissionState after(Selection outcome) {
        return switch (outcome) {
            case SELECTED -> AdmissionState.ADMITTED;
            case WAITING_LIST -> AdmissionState.WAITING;
            case DECLINED -> AdmissionState.DECLINED;
        };
    }
}
