package org.handslag.reporting.deviation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.handslag.reporting.deviation.application.RecordingDeviation;
import org.handslag.reporting.deviation.model.Deviation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deviations, risks, lessons and changes. */
@RestController
@RequestMapping("/api/deviations")
class DeviationController {
    private final RecordingDeviation recording;
    private final Aggregates<Deviation> deviations;
    private final Answers answers;

    DeviationController(
            RecordingDeviation recording, Aggregates<Deviation> deviations, Answers answers) {
        this.recording = recording;
        this.deviations = deviations;
        this.answers = answers;
    }

    record Write(
            @NotNull @Size(min = 1, max = 40) String programme,
            Deviation.@NotNull Kind kind,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 4_000) String text,
            @Nullable @Size(min = 1, max = 100) String decidedBy,
            @Nullable @Positive Integer activity) {}

    record Assess(
            @NotNull @Min(1) @Max(5) Integer likelihood,
            @NotNull @Min(1) @Max(5) Integer consequence,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 2_000) String measure,
            @Nullable @Size(min = 1, max = 100) String responsible) {}

    record Close(@NotNull LocalDate on, @NotBlank @Size(max = 2_000) String text) {}

    @Allowed("record-deviation")
    @AnswersWith(also = 201)
    @PostMapping
    ResponseEntity<DeviationView> record(Call call, @Valid @RequestBody Write body) {
        return answers.written(
                "deviations",
                recording.record(
                        call,
                        new Deviation(
                                body.programme(),
                                body.kind(),
                                body.on(),
                                PrivateText.ofTenant(body.text()),
                                PrivateText.ofTenantOrNull(body.decidedBy()),
                                body.activity(),
                                call.caller().membership(),
                                List.of(),
                                null)),
                DeviationView::of);
    }

    @Allowed("list-deviations")
    @GetMapping
    Page<DeviationView> list(Call call, @RequestParam String programme, Paging paging) {
        call.mustReach(Target.ofProgramme(programme));
        return deviations
                .list(call.tenant(), Map.of("state.programme", programme), paging)
                .map(DeviationView::of);
    }

    @Allowed("assess-risk")
    @PostMapping("/{id}/assessments")
    ResponseEntity<DeviationView> assess(
            Call call, @PathVariable String id, @Valid @RequestBody Assess body) {
        return answers.written(
                "deviations",
                recording.assess(
                        call,
                        id,
                        new Deviation.Assessment(
                                body.on(),
                                body.likelihood(),
                                body.consequence(),
                                PrivateText.ofTenantOrNull(body.measure()),
                                PrivateText.ofTenantOrNull(body.responsible()),
                                call.caller().membership())),
                DeviationView::of);
    }

    @Allowed("close-deviation")
    @PostMapping("/{id}/closure")
    ResponseEntity<DeviationView> close(
            Call call, @PathVariable String id, @Valid @RequestBody Close body) {
        return answers.written(
                "deviations",
                recording.close(
                        call,
                        id,
                        new Deviation.Closing(
                                body.on(),
                                PrivateText.ofTenant(body.text()),
                                call.caller().membership())),
                DeviationView::of);
    }
}
