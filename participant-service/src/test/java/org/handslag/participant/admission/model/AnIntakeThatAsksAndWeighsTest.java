package org.handslag.participant.admission.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.event;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.Deciding.unchanged;
import static org.handslag.participant.admission.model.Applying.DAY;
import static org.handslag.participant.admission.model.Applying.INTAKE;
import static org.handslag.participant.admission.model.Applying.LEADER;
import static org.handslag.participant.admission.model.Applying.applicant;
import static org.handslag.participant.admission.model.Applying.applies;
import static org.handslag.participant.admission.model.Applying.because;
import static org.handslag.participant.admission.model.Applying.interviewed;
import static org.handslag.participant.admission.model.Applying.prepared;
import static org.handslag.participant.admission.model.Applying.select;
import static org.handslag.participant.admission.model.Applying.selection;
import static org.handslag.participant.admission.model.Applying.text;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnIntakeThatAsksAndWeighsTest {
    private static final Room ANY = new Room.Unlimited();

    @Test
    void takesNoApplicationWithoutTheAnswersThatItNeeds() {
        refused(applies(applicant("trondheim"), Written.NOTHING), "answers-missing");
        refused(
                applies(
                        applicant("trondheim"),
                        new Written(List.of(new AnswerGiven("age", text("40"))), null, null, null)),
                "unknown-question");
        assertThat(accepted(applies(applicant("trondheim"), because("I want to"))).steps())
                .extracting(step -> step.written().answered())
                .containsExactly(java.util.Set.of("why"));
    }

    @Test
    void takesWhatBelongsToAStepLater() {
        Admission applied = accepted(applies(applicant("trondheim"), because("I want to")));
        Written feedback = new Written(List.of(), text("Practise more"), null, null);

        unchanged(applies(applied, because("I want to")));
        Admission told = accepted(applies(applied, feedback));
        assertThat(told.steps()).hasSize(1);
        assertThat(told.steps().getFirst().written().feedback()).isEqualTo(text("Practise more"));
        assertThat(told.steps().getFirst().written().letter()).isEqualTo(text("A letter"));
        Admission better = accepted(applies(told, because("I need to")));
        assertThat(better.steps().getFirst().written().answers())
                .containsExactly(new AnswerGiven("why", text("I need to")));
    }

    @Test
    void tellsWhoWasDeclinedWhatWasToBeToldAboutAStep() {
        Admission declined =
                accepted(
                        prepared("trondheim")
                                .decide(
                                        SelectionDecision.plain(
                                                Selection.DECLINED,
                                                DAY.plusDays(20),
                                                "others-fit-better",
                                                LEADER),
                                        INTAKE,
                                        false,
                                        ANY));

        Admission told =
                accepted(
                        declined.takeStep(
                                new StepTaken(
                                        "interview",
                                        DAY.plusDays(9),
                                        LEADER,
                                        null,
                                        new Written(List.of(), text("Thanks"), null, null)),
                                INTAKE));
        assertThat(told.state()).isEqualTo(AdmissionState.DECLINED);
        assertThat(told.steps().getLast().result()).isEqualTo(StepResult.PASSED);
    }

    @Test
    void selectsNobodyWhoFailedARequiredStepUnlessThatIsSaid() {
        Admission applied = accepted(applies(applicant("trondheim"), because("I want to")));
        Admission failed = accepted(interviewed(applied, StepResult.FAILED));

        refused(select(failed, ANY), "step-failed");
        assertThat(
                        accepted(
                                        failed.decide(
                                                selection(List.of("interview"), null),
                                                INTAKE,
                                                true,
                                                ANY))
                                .decisions()
                                .getLast()
                                .despite())
                .containsExactly("interview");
    }

    @Test
    void weighsARequiredCriterionThatIsNotMetAndLeavesTheOthersToPeople() {
        Admission weak = assessed(prepared("trondheim"), "norwegian", Met.NO);
        Admission young = assessed(prepared("trondheim"), "bachelor", Met.NO);
        Admission open = assessed(prepared("trondheim"), "norwegian", Met.UNKNOWN);

        refused(select(weak, ANY), "criteria-not-met");
        refused(
                weak.decide(selection(List.of("charm"), null), INTAKE, true, ANY),
                "unknown-criterion");
        accepted(weak.decide(selection(List.of("norwegian"), null), INTAKE, true, ANY));
        accepted(select(young, ANY));
        accepted(select(open, ANY));
    }

    @Test
    void keepsHowACriterionWasJudgedLast() {
        Admission once = assessed(prepared("trondheim"), "norwegian", Met.NO);
        List<Assessed> later =
                List.of(new Assessed("norwegian", Met.YES, DAY.plusDays(15), LEADER));
        var twice = once.assess(later, INTAKE);

        assertThat(event(twice)).isEqualTo("admission.assessed.v1");
        assertThat(accepted(twice).criteria()).isEqualTo(later);
        unchanged(accepted(twice).assess(later, INTAKE));
        refused(
                once.assess(List.of(new Assessed("charm", Met.YES, DAY, LEADER)), INTAKE),
                "unknown-criterion");
        refused(
                accepted(select(prepared("trondheim"), ANY)).assess(later, INTAKE),
                "already-admitted");
    }

    @Test
    void selectsNobodyWithoutTheDocumentsAndTakesALinkForACv() {
        Admission prepared = prepared("trondheim");
        refused(prepared.decide(selection(), INTAKE, false, ANY), "documents-missing");

        Admission linked =
                accepted(
                        applies(
                                prepared,
                                new Written(
                                        List.of(), null, null, text("https://example.org/cv"))));
        accepted(linked.decide(selection(), INTAKE, false, ANY));
    }

    private static Admission assessed(Admission admission, String criterion, Met met) {
        return accepted(
                admission.assess(
                        List.of(new Assessed(criterion, met, DAY.plusDays(10), LEADER)), INTAKE));
    }
}
