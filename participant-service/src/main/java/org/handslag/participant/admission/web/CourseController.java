package org.handslag.participant.admission.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.handslag.participant.admission.application.FollowingAdmission;
import org.handslag.participant.admission.application.PlanningCourse;
import org.handslag.participant.admission.model.Admission;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The time in the programme, from the selection to the end. */
@RestController
class CourseController {
    private final FollowingAdmission following;
    private final PlanningCourse planning;
    private final Answers answers;
    private final Clock clock;

    CourseController(
            FollowingAdmission following, PlanningCourse planning, Answers answers, Clock clock) {
        this.following = following;
        this.planning = planning;
        this.answers = answers;
        this.clock = clock;
    }

    @Allowed("start-course")
    @PostMapping("/api/admissions/{id}/course-start")
    ResponseEntity<AdmissionView> start(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.OnDay body) {
        return written(call, planning.start(call, id, body.on()));
    }

    @Allowed("write-plan")
    @PostMapping("/api/admissions/{id}/plans")
    ResponseEntity<AdmissionView> write(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.WritePlan body) {
        return written(call, planning.write(call, id, body.on(), body::goals, body.toldBy()));
    }

    @Allowed("show-plans")
    @GetMapping("/api/admissions/{id}/plans")
    ResponseEntity<PlansView> plans(Call call, @PathVariable String id) {
        return answers.read(following.read(call, id), PlansView::of);
    }

    @Allowed("review-plan-goal")
    @PostMapping("/api/admissions/{id}/plan-reviews")
    ResponseEntity<AdmissionView> review(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.ReviewGoal body) {
        return written(
                call,
                planning.review(call, id, body.goal(), body.reached(), body.on(), body.toldBy()));
    }

    @Allowed("record-measure")
    @PostMapping("/api/admissions/{id}/measures")
    ResponseEntity<AdmissionView> take(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.RecordMeasure body) {
        return written(
                call,
                planning.take(
                        call, id, body.kind(), body.from(), body.to(), body.by(), body.toldBy()));
    }

    @Allowed("record-income")
    @PostMapping("/api/admissions/{id}/income")
    ResponseEntity<AdmissionView> income(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.RecordIncome body) {
        return written(
                call,
                planning.recordIncome(
                        call, id, body.moment(), body.sources(), body.on(), body.toldBy()));
    }

    @Allowed("end-measure")
    @PostMapping("/api/admissions/{id}/measures/{number}/end")
    ResponseEntity<AdmissionView> endMeasure(
            Call call,
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody Bodies.Until body) {
        return written(call, planning.endMeasure(call, id, number, body.to(), body.toldBy()));
    }

    @Allowed("start-leave")
    @PostMapping("/api/admissions/{id}/leave")
    ResponseEntity<AdmissionView> startLeave(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.StartLeave body) {
        return written(call, following.startLeave(call, id, body.from(), body.toldBy()));
    }

    @Allowed("offer-to-finish")
    @PostMapping("/api/admissions/{id}/finish-offer")
    ResponseEntity<AdmissionView> offerToFinish(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.OnDay body) {
        return written(call, following.offerToFinish(call, id, body.on(), body.toldBy()));
    }

    @Allowed("end-leave")
    @PostMapping("/api/admissions/{id}/leave-end")
    ResponseEntity<AdmissionView> endLeave(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Until body) {
        return written(call, following.endLeave(call, id, body.to(), body.toldBy()));
    }

    @Allowed("complete")
    @PostMapping("/api/admissions/{id}/completion")
    ResponseEntity<AdmissionView> complete(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.OnDay body) {
        return written(call, following.complete(call, id, body.on(), body.toldBy()));
    }

    @Allowed("end-early")
    @PostMapping("/api/admissions/{id}/early-end")
    ResponseEntity<AdmissionView> endEarly(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Stop body) {
        return written(call, following.endEarly(call, id, body.on(), body.reason(), body.toldBy()));
    }

    private ResponseEntity<AdmissionView> written(Call call, Result<Admission> result) {
        return answers.written(
                "admissions",
                result,
                stored -> AdmissionView.of(call, stored, LocalDate.now(clock)));
    }
}
