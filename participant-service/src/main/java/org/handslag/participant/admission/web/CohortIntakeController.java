package org.handslag.participant.admission.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.admission.application.AssessingAdmissions;
import org.handslag.participant.admission.application.MovingUp;
import org.handslag.participant.admission.application.RankingAdmissions;
import org.handslag.participant.admission.application.ShowingIntake;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A cohort's intake as a whole: criteria, order, waiting list. */
@RestController
class CohortIntakeController {
    private final AssessingAdmissions assessing;
    private final RankingAdmissions ranking;
    private final MovingUp movingUp;
    private final ShowingIntake intakes;
    private final Answers answers;
    private final Clock clock;

    CohortIntakeController(
            AssessingAdmissions assessing,
            RankingAdmissions ranking,
            MovingUp movingUp,
            ShowingIntake intakes,
            Answers answers,
            Clock clock) {
        this.assessing = assessing;
        this.ranking = ranking;
        this.movingUp = movingUp;
        this.intakes = intakes;
        this.answers = answers;
        this.clock = clock;
    }

    record Assessments(List<AdmissionView> items) {}

    record RankedView(String id, LocalDate rankedOn, int ranked) {}

    @Allowed("assess-admissions")
    @PostMapping("/api/cohorts/{id}/assessments")
    Assessments assess(Call call, @PathVariable String id, @Valid @RequestBody Bodies.Assess body) {
        LocalDate today = LocalDate.now(clock);
        return new Assessments(
                assessing
                        .assess(
                                call,
                                id,
                                body.on(),
                                body.rows().stream().map(Bodies.AssessRow::value).toList(),
                                body.toldBy())
                        .stream()
                        .map(stored -> AdmissionView.of(call, stored, today))
                        .toList());
    }

    @Allowed("rank-admissions")
    @PostMapping("/api/cohorts/{id}/ranking")
    ResponseEntity<RankedView> rank(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Rank body) {
        return answers.written(
                "cohorts",
                ranking.rank(call, id, body.admissions(), body.on(), body.toldBy()),
                stored -> new RankedView(stored.id(), body.on(), body.admissions().size()));
    }

    @Allowed("move-up")
    @PostMapping("/api/cohorts/{id}/move-up")
    ResponseEntity<AdmissionView> moveUp(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Stop body) {
        return answers.written(
                "admissions",
                movingUp.moveUp(call, id, body.on(), body.reason(), body.toldBy()),
                stored -> AdmissionView.of(call, stored, LocalDate.now(clock)));
    }

    @Allowed("show-intake")
    @GetMapping("/api/cohorts/{id}/intake")
    IntakeView show(Call call, @PathVariable String id) {
        return IntakeView.of(intakes.read(call, id));
    }
}
