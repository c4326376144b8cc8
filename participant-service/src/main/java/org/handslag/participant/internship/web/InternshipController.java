package org.handslag.participant.internship.web;

import jakarta.validation.Valid;
import org.handslag.participant.internship.application.FollowingInternships;
import org.handslag.participant.internship.application.StartingInternships;
import org.handslag.participant.internship.model.Internship;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
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
class InternshipController {
    private final StartingInternships starting;
    private final FollowingInternships following;
    private final Answers answers;

    InternshipController(
            StartingInternships starting, FollowingInternships following, Answers answers) {
        this.starting = starting;
        this.following = following;
        this.answers = answers;
    }

    @Allowed("start-internship")
    @AnswersWith(also = 201)
    @PostMapping("/api/internships")
    ResponseEntity<InternshipView> start(Call call, @Valid @RequestBody Bodies.Start body) {
        return written(
                call,
                starting.start(
                        call,
                        body.admission(),
                        body.place(),
                        body.plan(),
                        body.company(),
                        recorded(call, body.toldBy())));
    }

    @Allowed("evaluate-internship")
    @PostMapping("/api/internships/{id}/evaluations")
    ResponseEntity<InternshipView> evaluate(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Evaluate body) {
        return written(
                call,
                following.evaluate(
                        call,
                        id,
                        body.on(),
                        body.goals(),
                        body.note(),
                        recorded(call, body.toldBy())));
    }

    @Allowed("follow-up-internship")
    @PostMapping("/api/internships/{id}/follow-ups")
    ResponseEntity<InternshipView> follow(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Follow body) {
        return written(
                call,
                following.follow(call, id, body.on(), body.note(), recorded(call, body.toldBy())));
    }

    @Allowed("end-internship")
    @PostMapping("/api/internships/{id}/end")
    ResponseEntity<InternshipView> end(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.End body) {
        return written(
                call,
                following.end(call, id, body.on(), body.reason(), recorded(call, body.toldBy())));
    }

    @Allowed("show-internship")
    @GetMapping("/api/internships/{id}")
    ResponseEntity<InternshipView> show(Call call, @PathVariable String id) {
        return answers.read(following.show(call, id), stored -> InternshipView.of(call, stored));
    }

    @Allowed("list-internships")
    @GetMapping("/api/internships")
    Page<InternshipView> list(Call call, @RequestParam @Nullable String programme, Paging paging) {
        return following
                .list(call, programme, paging)
                .map(stored -> InternshipView.of(call, stored));
    }

    private static Recorded recorded(Call call, @Nullable ToldBy toldBy) {
        return new Recorded(call.caller().membership(), toldBy);
    }

    private ResponseEntity<InternshipView> written(Call call, Result<Internship> result) {
        return answers.written("internships", result, stored -> InternshipView.of(call, stored));
    }
}
