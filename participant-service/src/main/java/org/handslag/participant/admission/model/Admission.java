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
 * @param criteria how the blueprint's criteria were judged last, one entry for each judged
 * @param seat the place in a cohort whose number is kept strictly; null: none is kept
 * @param time what goes along with the time in the programme
 * @param incomes what the person lived on before and after, in the order of recording, at most
 *     {@value #MAX_INCOMES}; of each moment the last one holds
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
        AdmissionState state,
        List<Assessed> criteria,
        @Nullable Seat seat,
        TimeInProgramme time,
        List<Income> incomes) {
    /** How many times it may be recorded what somebody lives on. */
    public static final int MAX_INCOMES = 20;

    /** How many decisions an admission may have. */
    public static final int MAX_DECISIONS = 20;

    public Admission {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        time = time == null ? TimeInProgramme.UNPLANNED : time;
        incomes = incomes == null ? List.of() : List.copyOf(incomes);
    }

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
                referred(person, programme, cohort, referral), "admission.referred.v1");
    }

    /** As it was when the person was referred, whatever became of it. */
    public Admission asReferred() {
        return referred(person, programme, cohort, referral);
    }

    private static Admission referred(
            Person person, String programme, String cohort, Referral referral) {
        return new Admission(
                person,
                programme,
                cohort,
                referral,
                List.of(),
                List.of(),
                List.of(),
                null,
                AdmissionState.REFERRED,
                List.of(),
                null,
                TimeInProgramme.UNPLANNED,
                List.of());
    }

    /** What the person reads of it: without copies that are for the bus alone. */
    public Admission withoutCopies() {
        return new Admission(
                person,
                programme,
                cohort,
                referral.withoutCopies(),
                steps,
                decisions,
                leaves,
                end,
                state,
                criteria,
                seat,
                time,
                incomes);
    }

    /** A step of the intake was taken, or more is known of it; see {@link InIntake#takeStep}. */
    public Decision<Admission> takeStep(StepTaken wish, Intake intake) {
        return new InIntake(this, intake).takeStep(wish);
    }

    /** Criteria are judged; what was judged before and is not named stays. */
    public Decision<Admission> assess(List<Assessed> judged, Intake intake) {
        return new InIntake(this, intake).assess(judged);
    }

    /**
     * Somebody is selected, put on the waiting list or declined.
     *
     * @param cv whether the person has handed in a CV
     * @param room whether there is a place for them
     */
    public Decision<Admission> decide(
            SelectionDecision wish, Intake intake, boolean cv, Room room) {
        return new InIntake(this, intake).decide(wish, cv, room);
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
        return new InProgramme(this).startLeave(from, recorded);
    }

    /** The person was away up to and with this day, and goes on where they stopped. */
    public Decision<Admission> endLeave(LocalDate to, Recorded recorded) {
        return new InProgramme(this).endLeave(to, recorded);
    }

    /** Whoever is away is offered to finish afterwards; they answer by coming back, or not. */
    public Decision<Admission> offerToFinish(LocalDate on, Recorded recorded) {
        return new InProgramme(this).offerToFinish(on, recorded);
    }

    /** The person has gone through the whole programme. */
    public Decision<Admission> complete(LocalDate on, Recorded recorded) {
        return new InProgramme(this).complete(on, recorded);
    }

    /** The person stops before the end; a leave that is open ends with it. */
    public Decision<Admission> endEarly(
            LocalDate on, String reason, Recorded recorded, Intake intake) {
        return new InProgramme(this).endEarly(on, reason, recorded, intake);
    }

    /** The day on which the period began, as staff say. */
    public Decision<Admission> startCourse(LocalDate on) {
        return on.equals(time.startedOn()) ? Decision.unchanged() : begin(on, time.start(on));
    }

    /**
     * The period of the person's pair began, and the blueprint counts from there. Without a length
     * there is nothing to count.
     */
    public Decision<Admission> startWithPair(LocalDate on) {
        return time.isPlanned() ? begin(on, time.startWithPair(on)) : Decision.unchanged();
    }

    private Decision<Admission> begin(LocalDate on, Decision<TimeInProgramme> begun) {
        LocalDate admittedOn = admittedOn();
        return admittedOn != null && on.isBefore(admittedOn)
                ? Decision.refused("before-what-is-recorded", Map.of("on", admittedOn))
                : inProgramme(begun);
    }

    /** The person's own plan gets another version, from the selection on. */
    public Decision<Admission> writePlan(
            LocalDate on, List<Goal> goals, Recorded recorded, Intake intake) {
        return inProgramme(time.write(on, goals, recorded, intake.course()));
    }

    /** Somebody looked whether a goal of the plan is reached; after the end too. */
    public Decision<Admission> reviewGoal(
            String goal, Reached found, LocalDate on, Recorded recorded) {
        return time.review(goal, found, on, recorded).map(this::withTime);
    }

    /** An authority takes something in hand for the person, after the end too. */
    public Decision<Admission> takeMeasure(Measure wish, Intake intake) {
        return admittedOn() == null
                ? Decision.refused("not-admitted")
                : time.take(wish, intake.course()).map(this::withTime);
    }

    /** A measure ends. */
    public Decision<Admission> endMeasure(int number, LocalDate to, Recorded recorded) {
        return time.endMeasure(number, to, recorded).map(this::withTime);
    }

    /**
     * What the person lives on, before the course or after it. Refused: {@code
     * source-stands-alone}, {@code income-after-entry}, {@code course-not-over}, {@code
     * income-before-end}, {@code too-many-incomes}.
     */
    public Decision<Admission> recordIncome(Income income) {
        Optional<Income> last =
                incomes.reversed().stream()
                        .filter(one -> one.moment() == income.moment())
                        .findFirst();
        if (last.filter(income::says).isPresent()) {
            return Decision.unchanged();
        }
        if (income.sources().size() > 1
                && income.sources().stream().anyMatch(IncomeSource::standsAlone)) {
            return Decision.refused("source-stands-alone");
        }
        Optional<Decision<Admission>> no = notItsTime(income);
        if (no.isPresent()) {
            return no.get();
        }
        if (incomes.size() >= MAX_INCOMES) {
            return Decision.refused("too-many-incomes", Map.of("max", MAX_INCOMES));
        }
        List<Income> all = new ArrayList<>(incomes);
        all.add(income);
        return Decision.changed(
                new Admission(
                        person, programme, cohort, referral, steps, decisions, leaves, end, state,
                        criteria, seat, time, all),
                "admission.income-recorded.v1");
    }

    private Optional<Decision<Admission>> notItsTime(Income income) {
        LocalDate admittedOn = admittedOn();
        return switch (income.moment()) {
            case BEFORE ->
                    admittedOn != null && income.on().isAfter(admittedOn)
                            ? Optional.of(
                                    Decision.refused(
                                            "income-after-entry", Map.of("on", admittedOn)))
                            : Optional.empty();
            case AFTER -> {
                if (end == null || admittedOn == null) {
                    yield Optional.of(Decision.refused("course-not-over"));
                }
                yield income.on().isBefore(end.on())
                        ? Optional.of(Decision.refused("income-before-end", Map.of("on", end.on())))
                        : Optional.empty();
            }
        };
    }

    private Decision<Admission> inProgramme(Decision<TimeInProgramme> decision) {
        return switch (state) {
            case REFERRED, IN_INTAKE, WAITING -> Decision.refused("not-admitted");
            case DECLINED, WITHDRAWN, COMPLETED, ENDED_EARLY -> Decision.refused("admission-over");
            case ADMITTED, ON_LEAVE -> decision.map(this::withTime);
        };
    }

    /** The day the course is due; null: not known, or not yet because the person is away. */
    public @Nullable LocalDate dueOn() {
        return TimeInProgramme.due(begunOn(), time.months(), leaves);
    }

    /** The day the course is half-way; null: not known, or not yet because the person is away. */
    public @Nullable LocalDate midwayOn() {
        return TimeInProgramme.due(begunOn(), time.midway(), leaves);
    }

    private @Nullable LocalDate begunOn() {
        return time.begunOn() == null ? admittedOn() : time.begunOn();
    }

    /** Whether the person takes one of the cohort's places: an early end gives it back. */
    public boolean holdsPlace() {
        return switch (state) {
            case ADMITTED, ON_LEAVE, COMPLETED -> true;
            case REFERRED, IN_INTAKE, WAITING, DECLINED, WITHDRAWN, ENDED_EARLY -> false;
        };
    }

    /** Whether the person has come in, and nothing final was decided. */
    public boolean isInIntake() {
        return switch (state) {
            case REFERRED, IN_INTAKE, WAITING -> true;
            case ADMITTED, DECLINED, WITHDRAWN, ON_LEAVE, COMPLETED, ENDED_EARLY -> false;
        };
    }

    /** Whether a place was offered that the person has not answered. */
    public boolean isOffered(Intake intake) {
        Set<String> taken = stepsTaken();
        return isInIntake()
                && intake.stepsOf(Intake.Step.OFFERED).stream().anyMatch(taken::contains);
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

    /** Why the person is not in the intake any more; empty: they are. */
    Optional<Decision<Admission>> notInIntake() {
        return switch (state) {
            case REFERRED, IN_INTAKE, WAITING -> Optional.empty();
            case ADMITTED, ON_LEAVE -> Optional.of(Decision.refused("already-admitted"));
            case DECLINED, WITHDRAWN, COMPLETED, ENDED_EARLY ->
                    Optional.of(Decision.refused("admission-over"));
        };
    }

    /** The last day of which something of the intake is on record. */
    LocalDate latestOfIntake() {
        LocalDate latest = referral.on();
        for (StepTaken step : steps) {
            latest = step.on().isAfter(latest) ? step.on() : latest;
        }
        return decisions.isEmpty() || !decisions.getLast().on().isAfter(latest)
                ? latest
                : decisions.getLast().on();
    }

    /** The keys of the steps on record. */
    Set<String> stepsTaken() {
        return steps.stream().map(StepTaken::step).collect(Collectors.toSet());
    }

    /** The one way in which the course is replaced. */
    Admission with(
            List<StepTaken> steps,
            List<SelectionDecision> decisions,
            List<Leave> leaves,
            @Nullable End end,
            AdmissionState state) {
        return new Admission(
                person, programme, cohort, referral, steps, decisions, leaves, end, state, criteria,
                seat, time, incomes);
    }

    Admission withCriteria(List<Assessed> criteria) {
        return new Admission(
                person, programme, cohort, referral, steps, decisions, leaves, end, state, criteria,
                seat, time, incomes);
    }

    /** With what a selection brings along. */
    Admission admitted(@Nullable Seat seat, TimeInProgramme time) {
        return new Admission(
                person, programme, cohort, referral, steps, decisions, leaves, end, state, criteria,
                seat, time, incomes);
    }

    private Admission withTime(TimeInProgramme time) {
        return new Admission(
                person, programme, cohort, referral, steps, decisions, leaves, end, state, criteria,
                seat, time, incomes);
    }
}
