package org.handslag.participant.outcome.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.handslag.participant.outcome.application.PublishingProducts;
import org.handslag.participant.outcome.application.RecordingOutcomes;
import org.handslag.participant.outcome.model.Employment;
import org.handslag.participant.outcome.model.OutcomeKind;
import org.handslag.participant.outcome.model.Relevant;
import org.handslag.participant.outcome.model.Term;
import org.handslag.participant.outcome.model.Times;
import org.handslag.participant.outcome.model.Via;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OutcomeController {
    private static final String KEY = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";

    private final RecordingOutcomes outcomes;
    private final PublishingProducts products;
    private final Answers answers;

    OutcomeController(RecordingOutcomes outcomes, PublishingProducts products, Answers answers) {
        this.outcomes = outcomes;
        this.products = products;
        this.answers = answers;
    }

    record EmploymentBody(
            @NotNull @Min(1) @Max(100) Integer percent,
            @NotNull Term term,
            @NotNull Boolean subsidised,
            @NotNull Relevant relevant) {
        Employment value() {
            return new Employment(percent, term, subsidised, relevant);
        }
    }

    record RecordOutcome(
            @NotNull @Size(max = 40) String admission,
            @NotNull OutcomeKind kind,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Via via,
            @Nullable @Pattern(regexp = "[0-7][0-9A-HJKMNP-TV-Z]{25}") String pair,
            @Nullable @Valid EmploymentBody employment,
            @Nullable @Pattern(regexp = KEY) String product,
            @Nullable ToldBy toldBy) {}

    record StartOutcome(@NotNull LocalDate from, @Nullable @Valid EmploymentBody employment) {}

    record EndOutcome(@NotNull LocalDate to) {}

    record PublishProduct(@NotNull LocalDate on) {}

    record UnpublishProduct(@NotNull LocalDate on) {}

    @Allowed("record-outcome")
    @AnswersWith(also = 201)
    @PostMapping("/api/outcomes")
    ResponseEntity<OutcomeView> record(Call call, @Valid @RequestBody RecordOutcome body) {
        return answers.written(
                "outcomes",
                outcomes.record(
                        call,
                        body.admission(),
                        body.kind(),
                        new Times(body.offeredOn(), body.from(), body.to()),
                        body.via() == null ? Via.UNKNOWN : body.via(),
                        body.pair(),
                        employment(body.employment()),
                        body.product(),
                        body.toldBy()),
                OutcomeView::of);
    }

    @Allowed("start-outcome")
    @PostMapping("/api/outcomes/{id}/start")
    ResponseEntity<OutcomeView> start(
            Call call, @PathVariable String id, @Valid @RequestBody StartOutcome body) {
        return answers.written(
                "outcomes",
                outcomes.start(call, id, body.from(), employment(body.employment())),
                OutcomeView::of);
    }

    @Allowed("end-outcome")
    @PostMapping("/api/outcomes/{id}/end")
    ResponseEntity<OutcomeView> end(
            Call call, @PathVariable String id, @Valid @RequestBody EndOutcome body) {
        return answers.written("outcomes", outcomes.end(call, id, body.to()), OutcomeView::of);
    }

    @Allowed("publish-product")
    @PostMapping("/api/outcomes/{id}/publication")
    ResponseEntity<OutcomeView> publish(
            Call call, @PathVariable String id, @Valid @RequestBody PublishProduct body) {
        return answers.written("outcomes", products.publish(call, id, body.on()), OutcomeView::of);
    }

    @Allowed("unpublish-product")
    @PostMapping("/api/outcomes/{id}/publication-end")
    ResponseEntity<OutcomeView> unpublish(
            Call call, @PathVariable String id, @Valid @RequestBody UnpublishProduct body) {
        return answers.written(
                "outcomes", products.unpublish(call, id, body.on()), OutcomeView::of);
    }

    @Allowed("list-outcomes")
    @GetMapping("/api/outcomes")
    Page<OutcomeView> list(Call call, @RequestParam @Nullable String programme, Paging paging) {
        return outcomes.list(call, programme, paging).map(OutcomeView::of);
    }

    @Allowed("show-outcome")
    @GetMapping("/api/outcomes/{id}")
    ResponseEntity<OutcomeView> show(Call call, @PathVariable String id) {
        return answers.read(outcomes.read(call, id), OutcomeView::of);
    }

    private static @Nullable Employment employment(@Nullable EmploymentBody body) {
        return body == null ? null : body.value();
    }
}
