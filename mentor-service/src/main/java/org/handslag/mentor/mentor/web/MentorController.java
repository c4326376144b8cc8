package org.handslag.mentor.mentor.web;

import static org.handslag.mentor.mentor.web.MentorRequests.recording;

import jakarta.validation.Valid;
import java.util.List;
import org.handslag.mentor.mentor.application.Activating;
import org.handslag.mentor.mentor.application.CorrectingMentor;
import org.handslag.mentor.mentor.application.EndingEngagement;
import org.handslag.mentor.mentor.application.Finding;
import org.handslag.mentor.mentor.application.MentorReach;
import org.handslag.mentor.mentor.application.Recruiting;
import org.handslag.mentor.mentor.application.SettingCapacity;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.mentor.web.MentorRequests.ActivationRequest;
import org.handslag.mentor.mentor.web.MentorRequests.AssessRequest;
import org.handslag.mentor.mentor.web.MentorRequests.CapacityRequest;
import org.handslag.mentor.mentor.web.MentorRequests.EndRequest;
import org.handslag.mentor.mentor.web.MentorRequests.EngageRequest;
import org.handslag.mentor.mentor.web.MentorRequests.RecruitRequest;
import org.handslag.mentor.mentor.web.MentorRequests.StepRequest;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mentors: how they come in, become active, and go. */
@RestController
class MentorController {
    private final Recruiting recruiting;
    private final Activating activating;
    private final EndingEngagement ending;
    private final SettingCapacity capacities;
    private final CorrectingMentor correcting;
    private final Aggregates<Mentor> mentors;
    private final Finding finding;
    private final Answers answers;

    MentorController(
            Recruiting recruiting,
            Activating activating,
            EndingEngagement ending,
            SettingCapacity capacities,
            CorrectingMentor correcting,
            Aggregates<Mentor> mentors,
            Finding finding,
            Answers answers) {
        this.recruiting = recruiting;
        this.activating = activating;
        this.ending = ending;
        this.capacities = capacities;
        this.correcting = correcting;
        this.mentors = mentors;
        this.finding = finding;
        this.answers = answers;
    }

    @Allowed("recruit-mentor")
    @AnswersWith(also = 201)
    @PostMapping("/api/mentors")
    ResponseEntity<MentorView> recruit(Call call, @Valid @RequestBody RecruitRequest request) {
        return written(
                call,
                recruiting.recruit(
                        call,
                        request::contact,
                        request.profile(),
                        request.capacity(),
                        request.recruitment(call),
                        request.reference(),
                        request.protection() == null ? null : request.protection().wish()));
    }

    @Allowed("engage-mentor")
    @PostMapping("/api/mentors/{id}/engagements")
    ResponseEntity<MentorView> engage(
            Call call, @PathVariable String id, @Valid @RequestBody EngageRequest request) {
        return written(call, recruiting.engage(call, id, request.recruitment(call)));
    }

    @Allowed("record-mentor-step")
    @PostMapping("/api/mentors/{id}/engagements/{programme}/steps")
    ResponseEntity<MentorView> recordStep(
            Call call,
            @PathVariable String id,
            @PathVariable String programme,
            @Valid @RequestBody StepRequest request) {
        return written(
                call,
                activating.recordStep(
                        call,
                        id,
                        programme,
                        request.step(),
                        request.on(),
                        recording(call, request.toldBy())));
    }

    @Allowed("activate-mentor")
    @PostMapping("/api/mentors/{id}/engagements/{programme}/activation")
    ResponseEntity<MentorView> activate(
            Call call,
            @PathVariable String id,
            @PathVariable String programme,
            @Valid @RequestBody ActivationRequest request) {
        return written(
                call,
                activating.activate(
                        call,
                        id,
                        programme,
                        request.on(),
                        request.despite() == null ? List.of() : request.despite(),
                        recording(call, request.toldBy())));
    }

    @Allowed("assess-mentor")
    @PostMapping("/api/mentors/{id}/engagements/{programme}/criteria")
    ResponseEntity<MentorView> assess(
            Call call,
            @PathVariable String id,
            @PathVariable String programme,
            @Valid @RequestBody AssessRequest request) {
        return written(
                call,
                activating.assess(
                        call, id, programme, request.met(recording(call, request.toldBy()))));
    }

    @Allowed("end-mentor-engagement")
    @PostMapping("/api/mentors/{id}/engagements/{programme}/end")
    ResponseEntity<MentorView> end(
            Call call,
            @PathVariable String id,
            @PathVariable String programme,
            @Valid @RequestBody EndRequest request) {
        return written(
                call,
                ending.end(
                        call,
                        id,
                        programme,
                        request.on(),
                        request.reason(),
                        recording(call, request.toldBy())));
    }

    @Allowed("set-capacity")
    @PostMapping("/api/mentors/{id}/capacity")
    ResponseEntity<MentorView> setCapacity(
            Call call, @PathVariable String id, @Valid @RequestBody CapacityRequest request) {
        return written(
                call,
                capacities.set(call, id, request.capacity(), recording(call, request.toldBy())));
    }

    @Allowed("change-mentor")
    @PostMapping("/api/mentors/{id}/profile")
    ResponseEntity<MentorView> change(
            Call call, @PathVariable String id, @Valid @RequestBody ChangeRequest request) {
        request.mustAgree();
        return written(
                call,
                correcting.correct(
                        call,
                        id,
                        now -> request.contact(id, now),
                        request::profile,
                        recording(call, request.toldBy())));
    }

    @Allowed("show-mentor")
    @GetMapping("/api/mentors/{id}")
    ResponseEntity<MentorView> show(Call call, @PathVariable String id) {
        Stored<Mentor> mentor = mentors.get(call.tenant(), id);
        MentorReach.mustReach(call, mentor);
        return answers.read(mentor, stored -> MentorView.of(call.caller(), stored));
    }

    @Allowed("list-mentors")
    @GetMapping("/api/mentors")
    Page<MentorView> list(
            Call call,
            Paging paging,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String name) {
        return finding.find(
                        call,
                        new Finding.Asked(programme, state, email, phone, reference, name),
                        paging)
                .map(each -> MentorView.of(call.caller(), each));
    }

    private ResponseEntity<MentorView> written(Call call, Result<Mentor> result) {
        return answers.written("mentors", result, stored -> MentorView.of(call.caller(), stored));
    }
}
