package org.handslag.participant.admission.model;

import static org.handslag.participant.Deciding.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.participant.basis.model.Text;
import org.handslag.participant.blueprint.model.CourseRules;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.participant.blueprint.model.Question;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;

/** People in an intake that asks, weighs and counts. */
final class Applying {
    static final Recorded LEADER = new Recorded("leader", null);
    static final LocalDate DAY = LocalDate.of(2019, 1, 10);

    private static final Question WHY = new Question("why", Text.NONE, "text", Map.of(), true);
    private static final Question PERMIT =
            new Question("permit", Text.NONE, "yes-no", Map.of(), false);

    /** As Trondheim's: an application with questions, an interview, an offer, twelve months. */
    static final Intake INTAKE =
            new Intake(
                    Set.of("trondheim", "malvik"),
                    Set.of("nav"),
                    List.of(
                            new Intake.Step(
                                    "application",
                                    Text.NONE,
                                    "application",
                                    true,
                                    List.of(WHY, PERMIT)),
                            new Intake.Step("interview", Text.NONE, "interview", true, List.of()),
                            new Intake.Step("offered", Text.NONE, "offered", false, List.of()),
                            new Intake.Step("accepted", Text.NONE, "accepted", false, List.of())),
                    false,
                    Map.of(
                            "selected", Set.of("fits"),
                            "waiting", Set.of("full"),
                            "declined", Set.of("others-fit-better"),
                            "withdrawn", Set.of("moved"),
                            "overQuota", Set.of("decided")),
                    Set.of("moved"),
                    Map.of("norwegian", true, "bachelor", false),
                    true,
                    true,
                    new Intake.Documents(true, true, true, true),
                    new CourseRules(12, 6, true, Set.of("wage-subsidy"), Set.of("nav")));

    private Applying() {}

    static Admission applicant(String municipality) {
        return accepted(
                Admission.refer(
                        new Person("participant", municipality, "woman", "25-34"),
                        "programme",
                        "cohort",
                        new Referral("nav", DAY, null, LEADER),
                        INTAKE));
    }

    static PrivateText text(String words) {
        return PrivateText.about("participant", words);
    }

    static Written because(String words) {
        return new Written(
                List.of(new AnswerGiven("why", text(words))), null, text("A letter"), null);
    }

    static Decision<Admission> applies(Admission admission, Written written) {
        return admission.takeStep(
                new StepTaken("application", DAY.plusDays(1), LEADER, null, written), INTAKE);
    }

    static Decision<Admission> interviewed(Admission admission, StepResult result) {
        return admission.takeStep(
                new StepTaken("interview", DAY.plusDays(9), LEADER, result, Written.NOTHING),
                INTAKE);
    }

    /** Somebody who applied and was interviewed. */
    static Admission prepared(String municipality) {
        Admission applied = accepted(applies(applicant(municipality), because("I want to")));
        return accepted(interviewed(applied, StepResult.PASSED));
    }

    static SelectionDecision selection(List<String> despite, String overQuota) {
        return new SelectionDecision(
                Selection.SELECTED, DAY.plusDays(20), "fits", LEADER, despite, overQuota);
    }

    static SelectionDecision selection() {
        return SelectionDecision.plain(Selection.SELECTED, DAY.plusDays(20), "fits", LEADER);
    }

    static Decision<Admission> select(Admission admission, Room room) {
        return admission.decide(selection(), INTAKE, true, room);
    }

    static Admission admitted() {
        return accepted(select(prepared("trondheim"), new Room.Unlimited()));
    }
}
