package org.handslag.mentor.mentor.web;

import static org.handslag.mentor.mentor.web.MentorRequests.recording;

import jakarta.validation.Valid;
import org.handslag.mentor.mentor.application.Coordinating;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.mentor.web.MentorRequests.CoordinationEndRequest;
import org.handslag.mentor.mentor.web.MentorRequests.CoordinationRequest;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who leads the mentors' discussions, and when. */
@RestController
class CoordinationController {
    private final Coordinating coordinating;
    private final Answers answers;

    CoordinationController(Coordinating coordinating, Answers answers) {
        this.coordinating = coordinating;
        this.answers = answers;
    }

    @Allowed("start-coordinating")
    @PostMapping("/api/mentors/{id}/engagements/{programme}/coordination")
    ResponseEntity<MentorView> start(
            Call call,
            @PathVariable String id,
            @PathVariable String programme,
            @Valid @RequestBody CoordinationRequest request) {
        return written(
                call,
                coordinating.start(
                        call, id, programme, request.from(), recording(call, request.toldBy())));
    }

    @Allowed("end-coordinating")
    @PostMapping("/api/mentors/{id}/engagements/{programme}/coordination-end")
    ResponseEntity<MentorView> end(
            Call call,
            @PathVariable String id,
            @PathVariable String programme,
            @Valid @RequestBody CoordinationEndRequest request) {
        return written(
                call,
                coordinating.stop(
                        call, id, programme, request.to(), recording(call, request.toldBy())));
    }

    private ResponseEntity<MentorView> written(Call call, Result<Mentor> result) {
        return answers.written("mentors", result, stored -> MentorView.of(call.caller(), stored));
    }
}
