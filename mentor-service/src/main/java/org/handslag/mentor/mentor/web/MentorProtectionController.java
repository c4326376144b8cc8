package org.handslag.mentor.mentor.web;

import jakarta.validation.Valid;
import org.handslag.mentor.card.model.CardStep;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.mentor.web.MentorRequests.Protect;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.protection.Lift;
import org.handslag.platform.protection.ProtectingIdentity;
import org.handslag.platform.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether a mentor's identity is protected. */
@RestController
class MentorProtectionController {
    private final ProtectingIdentity<Mentor, CardStep.What> protecting;
    private final Answers answers;

    MentorProtectionController(
            ProtectingIdentity<Mentor, CardStep.What> protecting, Answers answers) {
        this.protecting = protecting;
        this.answers = answers;
    }

    @Allowed("protect-mentor")
    @PostMapping("/api/mentors/{id}/protection")
    ResponseEntity<MentorView> protect(
            Call call, @PathVariable String id, @Valid @RequestBody Protect body) {
        return written(call, protecting.protect(call, id, body.wish()));
    }

    @Allowed("change-mentor-protection")
    @PostMapping("/api/mentors/{id}/protection-change")
    ResponseEntity<MentorView> change(
            Call call, @PathVariable String id, @Valid @RequestBody Protect body) {
        return written(call, protecting.change(call, id, body.wish()));
    }

    @Allowed("lift-mentor-protection")
    @PostMapping("/api/mentors/{id}/protection-end")
    ResponseEntity<MentorView> lift(
            Call call, @PathVariable String id, @Valid @RequestBody Lift body) {
        return written(call, protecting.lift(call, id, body.on(), body.toldBy()));
    }

    private ResponseEntity<MentorView> written(Call call, Result<Mentor> result) {
        return answers.written("mentors", result, stored -> MentorView.of(call.caller(), stored));
    }
}
