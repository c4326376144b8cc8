package org.handslag.participant.participant.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.participant.application.AssigningCaseOfficers;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.protection.Lift;
import org.handslag.platform.protection.ProtectingIdentity;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who is responsible for a participant, and whether the identity is protected. */
@RestController
class CareController {
    private final AssigningCaseOfficers assigning;
    private final ProtectingIdentity<Participant, What> protecting;
    private final Answers answers;

    CareController(
            AssigningCaseOfficers assigning,
            ProtectingIdentity<Participant, What> protecting,
            Answers answers) {
        this.assigning = assigning;
        this.protecting = protecting;
        this.answers = answers;
    }

    record Assign(
            @NotNull @Size(max = 40) String officer,
            @NotNull LocalDate from,
            @Nullable ToldBy toldBy) {}

    record EndCare(@NotNull LocalDate to, @Nullable ToldBy toldBy) {}

    record HandOver(
            @NotNull @Size(max = 40) String from,
            @NotNull @Size(max = 40) String to,
            @NotNull LocalDate on,
            @Nullable ToldBy toldBy) {}

    @Allowed("assign-case-officer")
    @PostMapping("/api/participants/{id}/case-officers")
    ResponseEntity<ParticipantView> assign(
            Call call, @PathVariable String id, @Valid @RequestBody Assign body) {
        return written(
                call, assigning.assign(call, id, body.officer(), body.from(), body.toldBy()));
    }

    @Allowed("end-case-officer")
    @PostMapping("/api/participants/{id}/case-officers/{officer}/end")
    ResponseEntity<ParticipantView> end(
            Call call,
            @PathVariable String id,
            @PathVariable String officer,
            @Valid @RequestBody EndCare body) {
        return written(call, assigning.end(call, id, officer, body.to(), body.toldBy()));
    }

    @Allowed("hand-over")
    @PostMapping("/api/participants/{id}/handover")
    ResponseEntity<ParticipantView> handOver(
            Call call, @PathVariable String id, @Valid @RequestBody HandOver body) {
        return written(
                call,
                assigning.handOver(call, id, body.from(), body.to(), body.on(), body.toldBy()));
    }

    @Allowed("protect-identity")
    @PostMapping("/api/participants/{id}/protection")
    ResponseEntity<ParticipantView> protect(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Protect body) {
        return written(call, protecting.protect(call, id, body.wish()));
    }

    @Allowed("change-protection")
    @PostMapping("/api/participants/{id}/protection-change")
    ResponseEntity<ParticipantView> change(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Protect body) {
        return written(call, protecting.change(call, id, body.wish()));
    }

    @Allowed("lift-protection")
    @PostMapping("/api/participants/{id}/protection-end")
    ResponseEntity<ParticipantView> lift(
            Call call, @PathVariable String id, @Valid @RequestBody Lift body) {
        return written(call, protecting.lift(call, id, body.on(), body.toldBy()));
    }

    private ResponseEntity<ParticipantView> written(Call call, Result<Participant> result) {
        return answers.written("participants", result, stored -> ParticipantView.of(call, stored));
    }
}
