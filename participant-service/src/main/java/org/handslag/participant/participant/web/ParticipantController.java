package org.handslag.participant.participant.web;

import jakarta.validation.Valid;
import org.handslag.participant.participant.application.Finding;
import org.handslag.participant.participant.application.KeepingParticipants;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
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

@RestController
class ParticipantController {
    private final KeepingParticipants participants;
    private final Answers answers;

    ParticipantController(KeepingParticipants participants, Answers answers) {
        this.participants = participants;
        this.answers = answers;
    }

    @Allowed("register-participant")
    @AnswersWith(also = 201)
    @PostMapping("/api/participants")
    ResponseEntity<ParticipantView> register(Call call, @Valid @RequestBody Bodies.Register body) {
        return answers.written(
                "participants",
                participants.register(call, body.registration()),
                stored -> ParticipantView.of(call, stored));
    }

    @Allowed("change-participant")
    @PostMapping("/api/participants/{id}/profile")
    ResponseEntity<ParticipantView> change(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Change body) {
        return answers.written(
                "participants",
                participants.change(call, id, body.changes(id), body.toldBy()),
                stored -> ParticipantView.of(call, stored));
    }

    @Allowed("list-participants")
    @GetMapping("/api/participants")
    Page<ParticipantView> list(
            Call call,
            Paging paging,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String name) {
        return participants
                .list(call, new Finding(email, phone, reference, name), paging)
                .map(stored -> ParticipantView.of(call, stored));
    }

    @Allowed("show-participant")
    @GetMapping("/api/participants/{id}")
    ResponseEntity<ParticipantView> show(Call call, @PathVariable String id) {
        return answers.read(
                participants.read(call, id), stored -> ParticipantView.of(call, stored));
    }
}
