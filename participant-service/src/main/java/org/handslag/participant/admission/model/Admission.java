package org.handslag.participant.admission.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A person's course through one cohort: referral, the blueprint's steps, decision, time in the
 * programme with leaves, end.
 *
 * @param programme the programme's id
 * @param cohort the cohort's id
 * @param decisions in the order they were taken, at most {@value #MAX_DECISIONS}; the last one
 *     holds
 * @param leaves in their order; only the last can be open
 * @param end null while it goes on
 */
public record Admission(
        Person person,
        String programme,
        String cohort,
        Referral referral,
        List<StepTaken> steps,
        List<SelectionDecision> decisions,
        List<Leave> leaves,
        @Nullable End end,
        AdmissionState state) {
    /** How many decisions an admission may have. */
    public static final int MAX_DECISIONS = 20;

    /** Somebody is referred to a cohort. */
    public static Decision<Admission> refer(
            Person person, String programme, String cohort, Referral referral, Intake intake) {
        if (!intake.sources().contains(referral.source())) {
            return Decision.refused("unknown-source", Map.of("source", referral.source()));
        }
        if (!intake.isFor(person.municipality())) {
            return Decision.refused(
                    "municipality-not-in-programme", Map.of("municipality", person.municipality()));
        }
        return Decision.changed(
                new Admission(
                        person,
                        programme,
                        cohort,
                        referral,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        AdmissionState.REFERRED),
                "admission.referred.v1");
    }

    /** A step of the intake was taken; where the blueprint orders its steps, in that order. */
    public Decision<Admission> takeStep(
            String step, LocalDate on, Recorded recorded, Intake intake) {
        Optional<StepTaken> earlier =
                steps.stream().filter(taken -> taken.step().equals(step)).findFirst();
        if (earlier.isPresent()) {
            return earlier.get().on().equals(on)
                    ? Decision.unchanged()
                    : Decision.refused("step-already-taken", Map.of("step", step));
        }
        Optional<Decision<Admission>> no = notInIntake();
        if (no.isPresent()) {
            return no.get();
        }
        List<String> order = intake.steps().stream().map(Intake.Step::key).toList();
        if (!order.contains(step)) {
            return Decision.refused("unknown-step", Map.of("step", step));
        }
        if (on.isBefore(referral.on())) {
            return Decision.refused("before-the-referral", Map.of("referredOn", referral.on()));
        }
        if (intake.stepsInOrder() && !order.get(steps.size()).equals(step)) {
            return Decision.refused(
                    "step-out-of-order", Map.of("step", step, "next", order.get(steps.size())));
        }
        if (intake.stepsInOrder() && !steps.isEmpty() && on.isBefore(steps.getLast().on())) {
            return Decision.refused("before-the-last-step", Map.of("on", steps.getLast().on()));
        }
        List<StepTaken> all = new ArrayList<>(steps);
        all.add(new StepTaken(step, on, recorded));
        AdmissionState next = state == AdmissionState.REFERRED ? AdmissionState.IN_INTAKE : state;
        return Decision.changed(
                with(List.copyOf(all), decisions, leaves, null, next),
                "admission.step-recorded.v1");
    }

    /** Somebody is selected, put on the waiting list or declined. */
    public Decision<Admission> decide(
            Selection outcome, LocalDate on, String reason, Recorded recorded, Intake intake) {
        if (!decisions.isEmpty() && decisions.getLast().says(outcome, on, reason)) {
            return Decision.unchanged();
        }
        Optional<Decision<Admission>> no = notInIntake();
        if (no.isPresent()) {
            return no.get();
        }
        if (!intake.hasReason(SelectionDecision.sort(outcome), reason)) {
            return Decision.refused("unknown-reason", Map.of("reason", reason));
        }
        if (on.isBefore(latestOfIntake())) {
            return Decision.refused("before-the-last-step", Map.of("on", latestOfIntake()));
        }
        List<String> missing = intake.missing(stepsTaken());
        if (outcome == Selection.SELECTED && !missing.isEmpty()) {
            return Decision.refused("steps-missing", Map.of("steps", String.join(", ", missing)));
        }
        // The last place is kept for the decision that ends the waiting.
        if (outcome == Selection.WAITING_LIST && decisions.size() >= MAX_DECISIONS - 1) {
            return Decision.refused("too-many-decisions", Map.of("max", MAX_DECISIONS));
        }
        List<SelectionDecision> all = new ArrayList<>(decisions);
        all.add(new SelectionDecision(outcome, on, reason, recorded));
        return Decision.changed(
                with(steps, List.copyOf(all), leaves, null, after(outcome)),
                "admission.decided.v1");
    }

    /** The person does not want to any more, before being admitted. */
    public Decision<Admission> withdraw(
            LocalDate on, String reason, Recorded recorded, Intake intake) {
        if (state == AdmissionState.WITHDRAWN && end != null && end.says(on, reason)) {
            return Decision.unchanged();
        }
        Optional<Decision<Admission>> no = notInIntake();
        if (no.isPresent()) {
            return no.get();
        }
        if (!intake.hasReason("withdrawn", reason)) {
            return Decision.refused("unknown-reason", Map.of("reason", reason));
        }
        if (on.isBefore(referral.on())) {
            return Decision.refused("before-the-referral", Map.of("referredOn", referral.on()));
        }
        return Decision.changed(
                with(
                        steps,
                        decisions,
                        leaves,
                        new End(on, reason, recorded),
                        AdmissionState.WITHDRAWN),
                "admission.withdrawn.v1");
    }

    /** The person is away from this day on; the clock stops. */
    public Decision<Admission> startLeave(LocalDate from, Recorded recorded) {
        if (state == AdmissionState.ON_LEAVE) {
            return leaves.getLast().from().equals(from)
                    ? Decision.unchanged()
                    : Decision.refused("on-leave", Map.of("from", leaves.getLast().from()));
        }
        Optional<Decision<Admission>> no = notInProgramme(from);
        if (no.isPresent()) {
            return no.get();
        }
        List<Leave> all = new ArrayList<>(leaves);
        all.add(new Leave(from, null, recorded));
        return Decision.changed(
                with(steps, decisions, List.copyOf(all), null, AdmissionState.ON_LEAVE),
                "admission.leave-started.v1");
    }

    /** The person was away up to and with this day, and goes on where they stopped. */
    public Decision<Admission> endLeave(LocalDate to, Recorded recorded) {
        if (state != AdmissionState.ON_LEAVE) {
            return !leaves.isEmpty() && to.equals(leaves.getLast().to())
                    ? Decision.unchanged()
                    : Decision.refused("not-on-leave");
        }
        if (to.isBefore(leaves.getLast().from())) {
            return Decision.refused(
                    "leave-ends-before-it-starts", Map.of("from", leaves.getLast().from()));
        }
        return Decision.changed(
                with(steps, decisions, leavesUntil(to, recorded), null, AdmissionState.ADMITTED),
                "admission.leave-ended.v1");
    }

    /** The person has gone through the whole programme. */
    public Decision<Admission> complete(LocalDate on, Recorded recorded) {
        if (state == AdmissionState.COMPLETED && end != null && end.says(on, null)) {
            return Decision.unchanged();
        }
        if (state == AdmissionState.ON_LEAVE) {
            return Decision.refused("on-leave", Map.of("from", leaves.getLast().from()));
        }
        Optional<Decision<Admission>> no = notInProgramme(on);
        if (no.isPresent()) {
            return no.get();
        }
        return Decision.changed(
                with(
                        steps,
                        decisions,
                        leaves,
                        new End(on, null, recorded),
                        AdmissionState.COMPLETED),
                "admission.completed.v1");
    }

    /** The person stops before the end; a leave that is open ends with it. */
    public Decision<Admission> endEarly(
            LocalDate on, String reason, Recorded recorded, Intake intake) {
        if (state == AdmissionState.ENDED_EARLY && end != null && end.says(on, reason)) {
            return Decision.unchanged();
        }
        Optional<Decision<Admission>> no = notInProgramme(on);
        if (no.isPresent()) {
            return no.get();
        }
        if (!intake.endReasons().contains(reason)) {
            return Decision.refused("unknown-reason", Map.of("reason", reason));
        }
        List<Leave> closed = state == AdmissionState.ON_LEAVE ? leavesUntil(on, recorded) : leaves;
        return Decision.changed(
                with(
                        steps,
                        decisions,
                        closed,
                        new End(on, reason, recorded),
                        AdmissionState.ENDED_EARLY),
                "admission.ended-early.v1");
    }

    /** The decision that holds; null before the first. */
    public @Nullable SelectionDecision decision() {
        return decisions.isEmpty() ? null : decisions.getLast();
    }

    /** The day the person was selected; null where they were not. */
    public @Nullable LocalDate admittedOn() {
        SelectionDecision decision = decision();
        return decision != null && decision.outcome() == Selection.SELECTED ? decision.on() : null;
    }

    /**
     * Days in the programme before this day, or before the end where that came earlier. Leave does
     * not count: the clock stands still.
     */
    public long daysInProgramme(LocalDate day) {
        LocalDate admittedOn = admittedOn();
        if (admittedOn == null) {
            return 0;
        }
        LocalDate until = end != null && end.on().isBefore(day) ? end.on() : day;
        long away = leaves.stream().mapToLong(leave -> leave.daysBefore(until)).sum();
        return Math.max(0, ChronoUnit.DAYS.between(admittedOn, until) - away);
    }

    private Optional<Decision<Admission>> notInIntake() {
        return switch (state) {
            case REFERRED, IN_INTAKE, WAITING -> Optional.empty();
            case ADMITTED, ON_LEAVE -> Optional.of(Decision.refused("already-admitted"));
            case DECLINED, WITHDRAWN, COMPLETED, ENDED_EARLY ->
                    Optional.of(Decision.refused("admission-over"));
        };
    }

    private Optional<Decision<Admission>> notInProgramme(LocalDate on) {
        return switch (state) {
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

    private LocalDate latestOfIntake() {
        LocalDate latest = referral.on();
        for (StepTaken step : steps) {
            latest = step.on().isAfter(latest) ? step.on() : latest;
        }
        return decisions.isEmpty() || !decisions.getLast().on().isAfter(latest)
                ? latest
                : decisions.getLast().on();
    }

    private LocalDate latestOfProgramme() {
        LocalDate latest = decisions.getLast().on();
        for (Leave leave : leaves) {
            LocalDate to = leave.to();
            latest = to == null ? leave.from() : to;
        }
        return latest;
    }

    private List<Leave> leavesUntil(LocalDate to, Recorded recorded) {
        List<Leave> closed = new ArrayList<>(leaves);
        closed.set(closed.size() - 1, new Leave(leaves.getLast().from(), to, recorded));
        return List.copyOf(closed);
    }

    private Set<String> stepsTaken() {
        return steps.stream().map(StepTaken::step).collect(Collectors.toSet());
    }

    private static AdmissionState after(Selection outcome) {
        return switch (outcome) {
            case SELECTED -> AdmissionState.ADMITTED;
            case WAITING_LIST -> AdmissionState.WAITING;
            case DECLINED -> AdmissionState.DECLINED;
        };
    }

    private Admission with(
            List<StepTaken> steps,
            List<SelectionDecision> decisions,
            List<Leave> leaves,
            @Nullable End end,
            AdmissionState state) {
        return new Admission(
                person, programme, cohort, referral, steps, decisions, leaves, end, state);
    }
}
