package org.handslag.participant.programme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.handslag.participant.programme.application.CreatingProgramme;
import org.handslag.participant.programme.application.FollowingProgramme;
import org.handslag.participant.programme.model.ActivityState;
import org.handslag.participant.programme.model.DecisionOutcome;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class ProgrammeController {
    private final CreatingProgramme creating;
    private final FollowingProgramme following;
    private final Answers answers;

    ProgrammeController(CreatingProgramme creating, FollowingProgramme following, Answers answers) {
        this.creating = creating;
        this.following = following;
        this.answers = answers;
    }

    record Create(
            @Nullable @Size(max = 60) String blueprint,
            @Nullable JsonNode definition,
            @Nullable @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?") String key) {}

    record RecordDecision(
            @NotNull @Size(max = 60) String decision,
            @NotNull LocalDate decidedOn,
            @NotNull DecisionOutcome outcome,
            @Nullable @Size(max = 60) String by,
            @Nullable ToldBy toldBy) {}

    record RecordActivity(
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @NotNull ActivityState state,
            @Nullable ToldBy toldBy) {}

    @Allowed("create-programme")
    @AnswersWith(also = 201)
    @PostMapping("/api/programmes")
    ResponseEntity<ProgrammeView> create(Call call, @Valid @RequestBody Create body) {
        return answers.written(
                "programmes",
                creating.create(call, body.blueprint(), body.definition(), body.key()),
                ProgrammeView::whole);
    }

    @Allowed("record-decision")
    @PostMapping("/api/programmes/{id}/decisions")
    ResponseEntity<ProgrammeView> decide(
            Call call, @PathVariable String id, @Valid @RequestBody RecordDecision body) {
        return answers.written(
                "programmes",
                following.decide(
                        call,
                        id,
                        body.decision(),
                        body.decidedOn(),
                        body.outcome(),
                        body.by(),
                        body.toldBy()),
                ProgrammeView::summary);
    }

    @Allowed("record-activity")
    @PostMapping("/api/programmes/{id}/activities/{row}")
    ResponseEntity<ProgrammeView> progress(
            Call call,
            @PathVariable String id,
            @PathVariable int row,
            @Valid @RequestBody RecordActivity body) {
        return answers.written(
                "programmes",
                following.progress(
                        call,
                        id,
                        row,
                        body.startedOn(),
                        body.endedOn(),
                        body.state(),
                        body.toldBy()),
                ProgrammeView::summary);
    }

    @Allowed("list-programmes")
    @GetMapping("/api/programmes")
    Page<ProgrammeView> list(Call call, Paging paging) {
        return following.list(call, paging).map(ProgrammeView::summary);
    }

    @Allowed("show-programme")
    @GetMapping("/api/programmes/{id}")
    ResponseEntity<ProgrammeView> show(Call call, @PathVariable String id) {
        return answers.read(following.read(call, id), ProgrammeView::whole);
    }
}
