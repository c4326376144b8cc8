package org.handslag.reporting.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.handslag.reporting.publishing.application.ComparingProgrammes;
import org.handslag.reporting.publishing.application.PublishedJson;
import org.handslag.reporting.publishing.edition.SideBySide;
import org.handslag.reporting.publishing.model.Comparison;
import org.handslag.reporting.rendering.ComparisonPage;
import org.handslag.reporting.rendering.web.Reading;
import org.handslag.reporting.rendering.web.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comparing what two tenants published, where both agreed to it. */
@RestController
@RequestMapping("/api/comparisons")
class ComparisonController {
    private final ComparingProgrammes comparing;
    private final Aggregates<Comparison> comparisons;
    private final Readings readings;
    private final Answers answers;

    ComparisonController(
            ComparingProgrammes comparing,
            Aggregates<Comparison> comparisons,
            Readings readings,
            Answers answers) {
        this.comparing = comparing;
        this.comparisons = comparisons;
        this.readings = readings;
        this.answers = answers;
    }

    record Agree(
            @NotNull @Size(min = 1, max = 40) String programme,
            @NotNull @Size(min = 2, max = 40) String with,
            @NotNull LocalDate agreedOn) {}

    record End(@NotNull LocalDate endedOn) {}

    record ComparisonView(
            String id,
            String programme,
            String with,
            LocalDate agreedOn,
            @Nullable LocalDate endedOn) {}

    @Allowed("agree-to-comparison")
    @AnswersWith(also = 201)
    @PostMapping
    ResponseEntity<ComparisonView> agree(Call call, @Valid @RequestBody Agree body) {
        return answers.written(
                "comparisons",
                comparing.agree(call, body.programme(), body.with(), body.agreedOn()),
                ComparisonController::view);
    }

    @Allowed("end-comparison")
    @PostMapping("/{id}/end")
    ResponseEntity<ComparisonView> end(
            Call call, @PathVariable String id, @Valid @RequestBody End body) {
        return answers.written(
                "comparisons", comparing.end(call, id, body.endedOn()), ComparisonController::view);
    }

    @Allowed("list-comparisons")
    @GetMapping
    Page<ComparisonView> list(Call call, @RequestParam String programme, Paging paging) {
        call.mustReach(Target.ofProgramme(programme));
        return comparisons
                .list(call.tenant(), Map.of("state.programme", programme), paging)
                .map(ComparisonController::view);
    }

    @Allowed("compare")
    @GetMapping("/{id}/table")
    ResponseEntity<byte[]> table(Call call, HttpServletRequest request, @PathVariable String id)
            throws HttpMediaTypeNotAcceptableException {
        SideBySide table = comparing.compare(call, id);
        return readings.answer(
                call,
                request,
                new Reading(
                        table.own().programme()
                                + "-"
                                + table.other().programme()
                                + "-comparison-"
                                + table.own().asOf(),
                        () -> PublishedJson.text(table),
                        tongue -> ComparisonPage.of(table, tongue),
                        seen -> {}));
    }

    private static ComparisonView view(Stored<Comparison> stored) {
        Comparison one = stored.state();
        return new ComparisonView(
                stored.id(), one.programme(), one.with(), one.agreedOn(), one.endedOn());
    }
}
