package org.handslag.participant.programme.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.programme.application.PlanEdit;
import org.handslag.participant.programme.application.PlanningProgramme;
import org.handslag.participant.programme.model.DecisionOutcome;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class PlanController {
    private final PlanningProgramme planning;
    private final Answers answers;

    PlanController(PlanningProgramme planning, Answers answers) {
        this.planning = planning;
        this.answers = answers;
    }

    record Edit(
            @NotNull @Size(max = 200) String pointer,
            @Schema(
                            types = {"object", "string", "number", "boolean"},
                            description = "What stands there from now on; also an array.")
                    @Nullable JsonNode value) {}

    record Propose(
            @Nullable JsonNode definition,
            @Nullable @Size(min = 1, max = 200) List<@Valid Edit> changes,
            @NotNull LocalDate on,
            @Nullable @Size(max = 2000) String why,
            @Nullable ToldBy toldBy) {}

    record Prepare(
            @NotNull LocalDate on, @NotNull @Size(max = 60) String by, @Nullable ToldBy toldBy) {}

    record Decide(
            @NotNull LocalDate on,
            @NotNull @Size(max = 60) String by,
            @NotNull DecisionOutcome outcome,
            @Nullable ToldBy toldBy) {}

    @Allowed("propose-plan")
    @PostMapping("/api/programmes/{id}/plans")
    ResponseEntity<ProgrammeView> propose(
            Call call, @PathVariable String id, @Valid @RequestBody Propose body) {
        List<PlanEdit> edits =
                body.changes() == null
                        ? null
                        : body.changes().stream()
                                .map(edit -> new PlanEdit(edit.pointer(), edit.value()))
                                .toList();
        return answers.written(
                "programmes",
                planning.propose(
                        call, id, body.definition(), edits, body.on(), body.why(), body.toldBy()),
                ProgrammeView::summary);
    }

    @Allowed("prepare-plan")
    @PostMapping("/api/programmes/{id}/plans/{number}/preparation")
    ResponseEntity<ProgrammeView> prepare(
            Call call,
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody Prepare body) {
        return answers.written(
                "programmes",
                planning.prepare(call, id, number, body.on(), body.by(), body.toldBy()),
                ProgrammeView::summary);
    }

    @Allowed("decide-plan")
    @PostMapping("/api/programmes/{id}/plans/{number}/decision")
    ResponseEntity<ProgrammeView> decide(
            Call call,
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody Decide body) {
        return answers.written(
                "programmes",
                planning.decide(
                        call, id, number, body.on(), body.by(), body.outcome(), body.toldBy()),
                ProgrammeView::summary);
    }

    @Allowed("list-plans")
    @GetMapping("/api/programmes/{id}/plans")
    PlanView.Versions list(Call call, @PathVariable String id) {
        return PlanView.all(planning.versions(call, id));
    }

    @Allowed("show-plan")
    @GetMapping("/api/programmes/{id}/plans/{number}")
    ResponseEntity<PlanView> show(Call call, @PathVariable String id, @PathVariable int number) {
        return answers.read(
                planning.read(call, id, number), stored -> PlanView.whole(stored, number));
    }
}
