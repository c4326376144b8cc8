package org.handslag.reporting.cost.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.handslag.reporting.cost.application.RecordingCost;
import org.handslag.reporting.cost.model.Cost;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Costs; amounts are in the currency's major unit with at most two decimals. */
@RestController
@RequestMapping("/api/costs")
class CostController {
    private final RecordingCost recording;
    private final Aggregates<Cost> costs;
    private final Answers answers;

    CostController(RecordingCost recording, Aggregates<Cost> costs, Answers answers) {
        this.recording = recording;
        this.costs = costs;
        this.answers = answers;
    }

    record Spend(
            @NotNull @Size(min = 1, max = 40) String programme,
            @NotNull @Min(1900) @Max(2999) Integer year,
            @NotNull @Size(min = 1, max = 60) String line,
            @NotNull @Digits(integer = 9, fraction = 2) BigDecimal amount,
            @NotNull LocalDate on,
            @Nullable @Size(max = 500) String note,
            @Nullable @Pattern(regexp = "participant|mentor|case-officer|staff") String toldBy) {}

    record CostView(
            String id,
            String programme,
            int year,
            String line,
            BigDecimal amount,
            LocalDate on,
            @Nullable PrivateText note,
            String recordedBy,
            @Nullable String toldBy) {}

    @Allowed("record-cost")
    @AnswersWith(also = 201)
    @PostMapping
    ResponseEntity<CostView> record(Call call, @Valid @RequestBody Spend body) {
        return answers.written(
                "costs",
                recording.record(
                        call,
                        new Cost(
                                body.programme(),
                                body.year(),
                                body.line(),
                                body.amount().movePointRight(2).longValueExact(),
                                body.on(),
                                PrivateText.ofTenantOrNull(body.note()),
                                call.caller().membership(),
                                body.toldBy())),
                CostController::view);
    }

    @Allowed("list-costs")
    @GetMapping
    Page<CostView> list(Call call, @RequestParam String programme, Paging paging) {
        call.mustReach(Target.ofProgramme(programme));
        return costs.list(call.tenant(), Map.of("state.programme", programme), paging)
                .map(CostController::view);
    }

    private static CostView view(Stored<Cost> stored) {
        Cost cost = stored.state();
        return new CostView(
                stored.id(),
                cost.programme(),
                cost.year(),
                cost.line(),
                BigDecimal.valueOf(cost.amount(), 2),
                cost.on(),
                cost.note(),
                cost.recordedBy(),
                cost.toldBy());
    }
}
