package org.handslag.participant.admission.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.event;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.Deciding.unchanged;
import static org.handslag.participant.admission.model.Applying.DAY;
import static org.handslag.participant.admission.model.Applying.INTAKE;
import static org.handslag.participant.admission.model.Applying.LEADER;
import static org.handslag.participant.admission.model.Applying.admitted;
import static org.handslag.participant.admission.model.Applying.prepared;
import static org.handslag.participant.admission.model.Applying.text;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ATimeInTheProgrammeTest {
    private static final LocalDate ADMITTED = LocalDate.of(2019, 1, 30);

    @Test
    void isDueSoManyMonthsAfterTheSelectionOrAfterThePeriodBegan() {
        Admission admitted = admitted();
        Admission started = accepted(admitted.startCourse(LocalDate.of(2019, 3, 1)));

        assertThat(admitted.dueOn()).isEqualTo(ADMITTED.plusMonths(12));
        assertThat(started.midwayOn()).isEqualTo(LocalDate.of(2019, 9, 1));
        assertThat(started.dueOn()).isEqualTo(LocalDate.of(2020, 3, 1));
        assertThat(prepared("trondheim").dueOn()).isNull();
        unchanged(started.startCourse(LocalDate.of(2019, 3, 1)));
        refused(admitted.startCourse(ADMITTED.minusDays(1)), "before-what-is-recorded");
        refused(prepared("trondheim").startCourse(ADMITTED), "not-admitted");
    }

    @Test
    void countsFromTheBeginningOfTheFirstPairWhateverStaffSaid() {
        Admission started = accepted(admitted().startCourse(LocalDate.of(2019, 3, 1)));
        Admission paired = accepted(started.startWithPair(LocalDate.of(2019, 5, 1)));

        assertThat(paired.dueOn()).isEqualTo(LocalDate.of(2020, 5, 1));
        unchanged(paired.startWithPair(LocalDate.of(2019, 9, 1)));
        assertThat(accepted(paired.startWithPair(LocalDate.of(2019, 4, 30))).dueOn())
                .isEqualTo(LocalDate.of(2020, 4, 30));
        refused(admitted().startWithPair(ADMITTED.minusDays(1)), "before-what-is-recorded");
    }

    @Test
    void standsStillWhileThePersonIsAwayAndMovesOnByThoseDays() {
        Admission away = accepted(admitted().startLeave(LocalDate.of(2019, 4, 1), LEADER));
        assertThat(away.dueOn()).isNull();

        Admission back = accepted(away.endLeave(LocalDate.of(2019, 4, 30), LEADER));
        assertThat(back.dueOn()).isEqualTo(ADMITTED.plusMonths(12).plusDays(30));
        assertThat(back.midwayOn()).isEqualTo(ADMITTED.plusMonths(6).plusDays(30));
    }

    @Test
    void isNotMovedByALeaveAfterItWasDue() {
        Admission late = accepted(admitted().startLeave(LocalDate.of(2020, 6, 1), LEADER));

        assertThat(late.dueOn()).isEqualTo(ADMITTED.plusMonths(12));
    }

    @Test
    void isOfferedToBeFinishedToWhoIsAway() {
        Admission away = accepted(admitted().startLeave(LocalDate.of(2019, 4, 1), LEADER));
        Admission offered = accepted(away.offerToFinish(LocalDate.of(2020, 1, 7), LEADER));

        assertThat(offered.leaves().getLast().offeredOn()).isEqualTo(LocalDate.of(2020, 1, 7));
        assertThat(offered.state()).isEqualTo(AdmissionState.ON_LEAVE);
        unchanged(offered.offerToFinish(LocalDate.of(2020, 1, 7), LEADER));
        refused(away.offerToFinish(LocalDate.of(2019, 3, 31), LEADER), "before-what-is-recorded");
        refused(admitted().offerToFinish(DAY, LEADER), "not-on-leave");
        Admission back = accepted(offered.endLeave(LocalDate.of(2020, 2, 1), LEADER));
        assertThat(back.leaves().getLast().offeredOn()).isEqualTo(LocalDate.of(2020, 1, 7));
        accepted(offered.endEarly(LocalDate.of(2020, 2, 1), "moved", LEADER, INTAKE));
    }

    @Test
    void hasAPlanWhoseGoalsSayHowTheyAreMeasuredAndByWhen() {
        refused(write(admitted(), goal("network", null)), "goal-not-smart");
        refused(
                write(admitted(), goal("network", ADMITTED), goal("network", ADMITTED)),
                "goal-twice");
        refused(write(prepared("trondheim"), goal("network", ADMITTED)), "not-admitted");
        var written = write(admitted(), goal("network", ADMITTED.plusMonths(6)));

        assertThat(event(written)).isEqualTo("admission.plan-written.v1");
        unchanged(write(accepted(written), goal("network", ADMITTED.plusMonths(6))));
        Admission again =
                accepted(
                        write(
                                accepted(written),
                                goal("network", ADMITTED.plusMonths(6)),
                                goal("job", ADMITTED.plusMonths(12))));
        assertThat(again.time().plans()).extracting(PlanVersion::number).containsExactly(1, 2);
    }

    @Test
    void keepsWhatWasFoundAboutAGoalThatStays() {
        Admission planned = accepted(write(admitted(), goal("network", ADMITTED.plusMonths(6))));
        Admission found = accepted(planned.reviewGoal("network", Reached.PARTLY, ADMITTED, LEADER));

        unchanged(found.reviewGoal("network", Reached.PARTLY, ADMITTED, LEADER));
        refused(found.reviewGoal("job", Reached.YES, ADMITTED, LEADER), "unknown-goal");
        refused(
                found.reviewGoal("network", Reached.YES, ADMITTED.minusDays(1), LEADER),
                "before-the-last-plan");
        Admission kept =
                accepted(
                        write(
                                found,
                                goal("network", ADMITTED.plusMonths(6)),
                                goal("job", ADMITTED.plusMonths(12))));
        assertThat(kept.time().plans().getLast().goals())
                .extracting(Goal::reached)
                .containsExactly(Reached.PARTLY, null);
        Admission sharper = accepted(write(kept, goal("network", ADMITTED.plusMonths(9))));
        assertThat(sharper.time().plans().getLast().goals())
                .extracting(Goal::reached)
                .containsExactly((Reached) null);
    }

    @Test
    void knowsWhatAuthoritiesTakeInHandAfterTheEndToo() {
        Admission subsidised = accepted(take(admitted(), "wage-subsidy", "nav"));
        refused(take(admitted(), "massage", "nav"), "unknown-measure");
        refused(take(admitted(), "wage-subsidy", "king"), "unknown-authority");
        refused(take(prepared("trondheim"), "wage-subsidy", "nav"), "not-admitted");
        accepted(take(admitted(), "wage-subsidy", "unknown"));
        unchanged(take(subsidised, "wage-subsidy", "nav"));

        refused(subsidised.endMeasure(2, ADMITTED, LEADER), "no-such-measure");
        refused(
                subsidised.endMeasure(1, ADMITTED.minusDays(1), LEADER),
                "measure-ends-before-it-starts");
        Admission completed = accepted(subsidised.complete(ADMITTED.plusMonths(12), LEADER));
        Admission ended = accepted(completed.endMeasure(1, ADMITTED.plusMonths(14), LEADER));
        assertThat(ended.time().measures().getFirst().to()).isEqualTo(ADMITTED.plusMonths(14));
        refused(ended.endMeasure(1, ADMITTED.plusMonths(15), LEADER), "measure-ended");
    }

    private static Goal goal(String key, @Nullable LocalDate by) {
        return Goal.of(key, text("Know ten employers"), text("Names on a list"), by);
    }

    private static Decision<Admission> write(Admission admission, Goal... goals) {
        return admission.writePlan(ADMITTED, List.of(goals), LEADER, INTAKE);
    }

    private static Decision<Admission> take(Admission admission, String kind, String by) {
        return admission.takeMeasure(new Measure(kind, ADMITTED, null, by, LEADER), INTAKE);
    }
}
