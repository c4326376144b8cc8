package org.handslag.participant.admission.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.event;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.Deciding.unchanged;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.participant.blueprint.model.CourseRules;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.junit.jupiter.api.Test;

class AnAdmissionTest {
    private static final Recorded OFFICER = new Recorded("officer", null);
    private static final LocalDate DAY = LocalDate.of(2016, 2, 3);
    private static final Intake ANY_ORDER = intake(false);
    private static final Intake IN_ORDER = intake(true);

    @Test
    void beginsWithAReferralFromAKnownSourceInAMunicipalityOfTheProgramme() {
        assertThat(referred().state()).isEqualTo(AdmissionState.REFERRED);
        refused(refer("kavlinge", "neighbour"), "unknown-source");
        refused(refer("lund", "employment-service"), "municipality-not-in-programme");
    }

    @Test
    void isInIntakeFromTheFirstStepOn() {
        var step = referred().takeStep(StepTaken.plain("cv", DAY, OFFICER), ANY_ORDER);

        assertThat(event(step)).isEqualTo("admission.step-recorded.v1");
        assertThat(accepted(step).state()).isEqualTo(AdmissionState.IN_INTAKE);
    }

    @Test
    void takesStepsInTheBlueprintsOrderWhereItHasOne() {
        refused(
                referred().takeStep(StepTaken.plain("cv", DAY, OFFICER), IN_ORDER),
                "step-out-of-order");
        Admission motivated =
                accepted(
                        referred()
                                .takeStep(
                                        StepTaken.plain("motivation", DAY.plusDays(3), OFFICER),
                                        IN_ORDER));

        refused(
                motivated.takeStep(StepTaken.plain("cv", DAY.plusDays(2), OFFICER), IN_ORDER),
                "before-the-last-step");
        assertThat(
                        accepted(
                                        motivated.takeStep(
                                                StepTaken.plain("cv", DAY.plusDays(4), OFFICER),
                                                IN_ORDER))
                                .steps())
                .extracting(StepTaken::step)
                .containsExactly("motivation", "cv");
    }

    @Test
    void takesEachStepOnceAndOnlyTheBlueprintsSteps() {
        Admission once =
                accepted(referred().takeStep(StepTaken.plain("cv", DAY, OFFICER), ANY_ORDER));

        unchanged(once.takeStep(StepTaken.plain("cv", DAY, OFFICER), ANY_ORDER));
        refused(
                once.takeStep(StepTaken.plain("cv", DAY.plusDays(1), OFFICER), ANY_ORDER),
                "step-already-taken");
        refused(once.takeStep(StepTaken.plain("exam", DAY, OFFICER), ANY_ORDER), "unknown-step");
        refused(
                once.takeStep(StepTaken.plain("motivation", DAY.minusDays(1), OFFICER), ANY_ORDER),
                "before-the-referral");
    }

    @Test
    void selectsNobodyBeforeTheRequiredStepsAreTaken() {
        refused(select(referred(), DAY.plusDays(9)), "steps-missing");
        assertThat(accepted(select(prepared(), DAY.plusDays(9))).admittedOn())
                .isEqualTo(DAY.plusDays(9));
    }

    @Test
    void isDecidedWithAReasonOfTheBlueprintAndNotBeforeTheLastStep() {
        refused(decide(prepared(), Selection.DECLINED, DAY.plusDays(9), "fits"), "unknown-reason");
        refused(select(prepared(), DAY), "before-the-last-step");
    }

    @Test
    void mayBeSelectedFromTheWaitingList() {
        Admission waiting = accepted(keepWaiting(prepared(), DAY.plusDays(9)));

        assertThat(waiting.state()).isEqualTo(AdmissionState.WAITING);
        assertThat(waiting.admittedOn()).isNull();
        Admission selected = accepted(select(waiting, DAY.plusDays(20)));
        assertThat(selected.state()).isEqualTo(AdmissionState.ADMITTED);
        assertThat(selected.decisions())
                .extracting(SelectionDecision::outcome, SelectionDecision::on)
                .containsExactly(
                        tuple(Selection.WAITING_LIST, DAY.plusDays(9)),
                        tuple(Selection.SELECTED, DAY.plusDays(20)));
    }

    @Test
    void isNotKeptWaitingWithoutBoundAndTheLastDecisionEndsTheWaiting() {
        Admission waiting = prepared();
        for (int n = 1; n < Admission.MAX_DECISIONS; n++) {
            waiting = accepted(keepWaiting(waiting, DAY.plusDays(9 + n)));
        }

        refused(keepWaiting(waiting, DAY.plusDays(40)), "too-many-decisions");
        assertThat(accepted(select(waiting, DAY.plusDays(40))).decisions())
                .hasSize(Admission.MAX_DECISIONS);
        assertThat(accepted(waiting.withdraw(DAY.plusDays(40), "moved", OFFICER, ANY_ORDER)))
                .isNotNull();
    }

    @Test
    void isDecidedOnceAndForAll() {
        Admission admitted = admitted();

        unchanged(select(admitted, DAY.plusDays(9)));
        refused(select(admitted, DAY.plusDays(10)), "already-admitted");
        refused(
                admitted.withdraw(DAY.plusDays(10), "moved", OFFICER, ANY_ORDER),
                "already-admitted");
    }

    @Test
    void canBeWithdrawnBeforeSelectionAndNothingFollows() {
        Admission withdrawn =
                accepted(prepared().withdraw(DAY.plusDays(5), "moved", OFFICER, ANY_ORDER));

        assertThat(withdrawn.state()).isEqualTo(AdmissionState.WITHDRAWN);
        unchanged(withdrawn.withdraw(DAY.plusDays(5), "moved", OFFICER, ANY_ORDER));
        refused(select(withdrawn, DAY.plusDays(9)), "admission-over");
        refused(withdrawn.startLeave(DAY.plusDays(9), OFFICER), "admission-over");
    }

    @Test
    void aParticipantOnLeaveMayResumeWhereTheyStopped() {
        Admission away = accepted(admitted().startLeave(DAY.plusDays(19), OFFICER));
        Admission back = accepted(away.endLeave(DAY.plusDays(38), OFFICER));

        assertThat(away.state()).isEqualTo(AdmissionState.ON_LEAVE);
        assertThat(back.state()).isEqualTo(AdmissionState.ADMITTED);
        // Admitted on day 9, away from day 19 to day 38, both included.
        assertThat(away.daysInProgramme(DAY.plusDays(30))).isEqualTo(10);
        assertThat(back.daysInProgramme(DAY.plusDays(39))).isEqualTo(10);
        assertThat(back.daysInProgramme(DAY.plusDays(49))).isEqualTo(20);
    }

    @Test
    void theClockStopsAtTheEnd() {
        Admission completed = accepted(admitted().complete(DAY.plusDays(29), OFFICER));

        assertThat(completed.daysInProgramme(DAY.plusDays(99))).isEqualTo(20);
        assertThat(referred().daysInProgramme(DAY.plusDays(99))).isZero();
    }

    @Test
    void aLeaveNeitherOverlapsNorEndsBeforeItStarts() {
        Admission away = accepted(admitted().startLeave(DAY.plusDays(19), OFFICER));

        unchanged(away.startLeave(DAY.plusDays(19), OFFICER));
        refused(away.startLeave(DAY.plusDays(20), OFFICER), "on-leave");
        refused(away.endLeave(DAY.plusDays(18), OFFICER), "leave-ends-before-it-starts");
        Admission back = accepted(away.endLeave(DAY.plusDays(25), OFFICER));
        refused(back.startLeave(DAY.plusDays(24), OFFICER), "before-what-is-recorded");
        unchanged(back.endLeave(DAY.plusDays(25), OFFICER));
        refused(back.endLeave(DAY.plusDays(26), OFFICER), "not-on-leave");
        refused(admitted().startLeave(DAY.plusDays(8), OFFICER), "before-what-is-recorded");
    }

    @Test
    void nobodyCompletesWhileAwayOrBeforeBeingAdmitted() {
        Admission away = accepted(admitted().startLeave(DAY.plusDays(19), OFFICER));

        refused(away.complete(DAY.plusDays(30), OFFICER), "on-leave");
        refused(prepared().complete(DAY.plusDays(30), OFFICER), "not-admitted");
        refused(admitted().complete(DAY.plusDays(8), OFFICER), "before-what-is-recorded");
    }

    @Test
    void anEarlyEndEndsTheLeaveToo() {
        Admission away = accepted(admitted().startLeave(DAY.plusDays(19), OFFICER));
        Admission ended = accepted(away.endEarly(DAY.plusDays(30), "moved", OFFICER, ANY_ORDER));

        assertThat(ended.state()).isEqualTo(AdmissionState.ENDED_EARLY);
        assertThat(ended.leaves())
                .containsExactly(new Leave(DAY.plusDays(19), DAY.plusDays(30), OFFICER, null));
        unchanged(ended.endEarly(DAY.plusDays(30), "moved", OFFICER, ANY_ORDER));
        refused(
                admitted().endEarly(DAY.plusDays(30), "bored", OFFICER, ANY_ORDER),
                "unknown-reason");
    }

    private static Decision<Admission> refer(String municipality, String source) {
        return Admission.refer(
                new Person("participant", municipality, "woman", "25-34"),
                "programme",
                "cohort",
                new Referral(source, DAY, PrivateText.about("person", "K-17"), OFFICER),
                ANY_ORDER);
    }

    private static Admission referred() {
        return accepted(refer("kavlinge", "employment-service"));
    }

    private static Admission prepared() {
        Admission motivated =
                accepted(
                        referred()
                                .takeStep(
                                        StepTaken.plain("motivation", DAY.plusDays(1), OFFICER),
                                        ANY_ORDER));
        return accepted(
                motivated.takeStep(StepTaken.plain("cv", DAY.plusDays(2), OFFICER), ANY_ORDER));
    }

    private static Decision<Admission> select(Admission admission, LocalDate on) {
        return decide(admission, Selection.SELECTED, on, "fits");
    }

    private static Decision<Admission> keepWaiting(Admission admission, LocalDate on) {
        return decide(admission, Selection.WAITING_LIST, on, "cohort-full");
    }

    private static Admission admitted() {
        return accepted(select(prepared(), DAY.plusDays(9)));
    }

    private static Intake intake(boolean inOrder) {
        return new Intake(
                Set.of("kavlinge", "lomma"),
                Set.of("employment-service"),
                List.of(
                        Intake.Step.plain("motivation", true),
                        Intake.Step.plain("cv", true),
                        Intake.Step.plain("personal-letter", false)),
                inOrder,
                Map.of(
                        "selected", Set.of("fits"),
                        "waiting", Set.of("cohort-full"),
                        "declined", Set.of("not-the-target-group"),
                        "withdrawn", Set.of("moved")),
                Set.of("moved"),
                Map.of(),
                false,
                false,
                Intake.Documents.NONE,
                CourseRules.SILENT);
    }

    private static Decision<Admission> decide(
            Admission admission, Selection outcome, LocalDate on, String reason) {
        return admission.decide(
                SelectionDecision.plain(outcome, on, reason, OFFICER),
                ANY_ORDER,
                true,
                new Room.Unlimited());
    }
}
